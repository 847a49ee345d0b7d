import { workflowParams } from '../../../contracts/workflow.schema';
import { agentActor } from '../access/agent-actor';
import { DeskError } from '../errors';
import { contentDisposition } from '../platform/file-download';
import { answer, type Route } from '../platform/route';
import { readWorkflow } from './read-workflow';
import { safeParse } from '../platform/rules/safe-parse';

/** The document as it is published, as a file that another desk can import. */
export const exportWorkflow: Route = {
  name: 'workflows.export',
  method: 'GET',
  path: '/workflows/:key/export',
  audience: 'staff',
  permission: 'settings.read',
  summary: 'The published document of a workflow, as a file',
  params: workflowParams,
  query: null,
  body: null,
  takesFiles: false,
  response: 'file',
  refusals: ['NOT_FOUND'],
  handle: (strapi, ctx) =>
    answer(strapi, ctx, async () => {
      await agentActor(strapi, ctx);
      const params = safeParse(workflowParams, ctx.params);
      if (!params.success) throw new DeskError('NOT_FOUND');
      const { document } = await readWorkflow(strapi, params.data.key);
      ctx.status = 200;
      ctx.set({
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': contentDisposition(`${document.key}.workflow.json`),
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'private, no-store',
      });
      ctx.body = `${JSON.stringify(document, null, 2)}\n`;
    }),
};
