import { z } from '@strapi/utils';
import * as schema from '../../../contracts/workflow.schema';
import { staffRoute } from '../access/staff-route';
import { DeskError } from '../errors';
import type { Route } from '../platform/route';
import { checkDocument } from './check-document';
import { exportWorkflow } from './export-workflow';
import { listWorkflows } from './list-workflows';
import { previewNotice } from './preview-notice';
import { publishWorkflow } from './publish-workflow';
import { listVersions, readVersion, readWorkflow } from './read-workflow';

const published = z.object({ key: z.string(), version: z.number().int() });

export const workflowRoutes: Route[] = [
  staffRoute({
    name: 'workflows.list',
    method: 'GET',
    path: '/workflows',
    permission: 'settings.read',
    summary: 'All workflows as they are published now',
    response: schema.workflowList,
    run: ({ strapi }) => listWorkflows(strapi),
  }),
  staffRoute({
    name: 'workflows.read',
    method: 'GET',
    path: '/workflows/:key',
    permission: 'settings.read',
    summary: 'A workflow with its document and how many tickets stand in each state',
    params: schema.workflowParams,
    response: schema.workflowDetail,
    refusals: ['NOT_FOUND'],
    run: ({ strapi, params }) => readWorkflow(strapi, params.key),
  }),
  exportWorkflow,
  staffRoute({
    name: 'workflows.versions',
    method: 'GET',
    path: '/workflows/:key/versions',
    permission: 'settings.read',
    summary: 'Every version of a workflow, newest first',
    params: schema.workflowParams,
    response: schema.workflowVersions,
    refusals: ['NOT_FOUND'],
    run: ({ strapi, params }) => listVersions(strapi, params.key),
  }),
  staffRoute({
    name: 'workflows.version',
    method: 'GET',
    path: '/workflows/:key/versions/:number',
    permission: 'settings.read',
    summary: 'One version of a workflow with its document',
    params: schema.workflowVersionParams,
    response: schema.workflowVersionDetail,
    refusals: ['NOT_FOUND'],
    run: ({ strapi, params }) => readVersion({ strapi, ...params }),
  }),
  staffRoute({
    name: 'workflows.check',
    method: 'POST',
    path: '/workflows/check',
    permission: 'settings.read',
    summary: 'Everything that keeps a document from being published',
    body: schema.checkBody,
    response: schema.workflowCheck,
    refusals: ['INPUT_INVALID', 'BODY_TOO_LARGE'],
    run: async ({ strapi, body }) => ({
      problems: (await checkDocument(strapi, body.document)).problems,
    }),
  }),
  staffRoute({
    name: 'workflows.preview',
    method: 'POST',
    path: '/workflows/preview',
    permission: 'settings.read',
    summary: 'A notice or receipt filled in with a ticket that this agent may see',
    body: schema.noticePreviewBody,
    response: schema.noticePreview,
    refusals: ['INPUT_INVALID', 'BODY_TOO_LARGE', 'NOT_FOUND'],
    run: ({ strapi, actor, body }) => previewNotice({ strapi, actor, ...body }),
  }),
  staffRoute({
    name: 'workflows.create',
    method: 'POST',
    path: '/workflows',
    permission: 'settings.update',
    summary: 'Publish a new workflow, made here or imported',
    body: schema.publishBody,
    response: published,
    refusals: ['INPUT_INVALID', 'BODY_TOO_LARGE', 'WORKFLOW_INVALID', 'WORKFLOW_EXISTS'],
    run: ({ strapi, actor, body: { document, baseVersion } }) => {
      if (baseVersion !== null) {
        throw new DeskError('INPUT_INVALID', { fields: { baseVersion: 'A new one has none' } });
      }
      return publishWorkflow({ strapi, document, actor, baseVersion });
    },
  }),
  staffRoute({
    name: 'workflows.publish',
    method: 'PUT',
    path: '/workflows/:key',
    permission: 'settings.update',
    summary: 'Publish a new version of a workflow, unless somebody else has meanwhile',
    params: schema.workflowParams,
    body: schema.publishBody,
    response: published,
    refusals: [
      'INPUT_INVALID',
      'BODY_TOO_LARGE',
      'NOT_FOUND',
      'WORKFLOW_INVALID',
      'WORKFLOW_CHANGED',
      'STATE_IN_USE',
    ],
    run: async ({ strapi, actor, params: { key }, body: { document, baseVersion } }) => {
      await readWorkflow(strapi, key);
      if (baseVersion === null) {
        throw new DeskError('INPUT_INVALID', { fields: { baseVersion: 'The version edited' } });
      }
      if (keyIn(document) !== key) {
        throw new DeskError('INPUT_INVALID', { fields: { 'document.key': `It stays ${key}` } });
      }
      return publishWorkflow({ strapi, document, actor, baseVersion });
    },
  }),
];

function keyIn(document: unknown): unknown {
  return typeof document === 'object' && document !== null && 'key' in document
    ? document.key
    : null;
}
