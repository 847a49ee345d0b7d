import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { WorkflowDocument } from '../../../contracts';
import { workflowDocumentSchema } from '../../../contracts/workflow.schema';
import { DeskError } from '../errors';
import { clock } from '../platform/clock';
import { inTransaction, insertOnce, insertRow, readNumber, writeJson } from '../platform/database';
import { newKey } from '../platform/ids';
import { fieldMessages } from '../platform/route';
import { forgetCatalogue } from './catalogue';
import { checkWorkflow } from './rules/check-workflow';

/**
 * Writes an immutable version of a workflow and upserts its rows by their stable keys, in one transaction.
 * States and actions that left the document stay as retired rows: tickets and histories refer to them.
 *
 * @throws DeskError WORKFLOW_INVALID with a message per path.
 */
export async function publishWorkflow({
  strapi,
  document: input,
  actorName,
}: {
  strapi: Core.Strapi;
  document: unknown;
  actorName: string;
}): Promise<{ key: string; version: number }> {
  const document = checked(input);
  const published = await inTransaction(strapi, async (trx) => {
    const workflowId = await upsertWorkflow(trx, document);
    const version = await lockNextVersion(trx, workflowId, document);
    await insertRow(trx, 'helpdesk_workflow_versions', {
      document_id: newKey(),
      workflow_id: workflowId,
      number: version,
      document: JSON.stringify(document),
      published_by: actorName,
      published_on: clock.now(),
    });
    await upsertParts(trx, workflowId, 'helpdesk_states', document.states, (state) => ({
      category: state.category,
    }));
    await upsertParts(trx, workflowId, 'helpdesk_actions', document.actions, () => ({}));
    return { key: document.key, version };
  });
  forgetCatalogue(strapi);
  return published;
}

function checked(input: unknown): WorkflowDocument {
  const parsed = workflowDocumentSchema.safeParse(input);
  if (!parsed.success) {
    throw new DeskError('WORKFLOW_INVALID', { fields: fieldMessages(parsed.error) });
  }
  const problems = checkWorkflow({ document: parsed.data });
  if (problems.length === 0) return parsed.data;
  const fields = Object.fromEntries(problems.map((problem) => [problem.path, problem.message]));
  throw new DeskError('WORKFLOW_INVALID', { fields });
}

async function upsertWorkflow(trx: Knex.Transaction, document: WorkflowDocument): Promise<number> {
  const last = await trx('helpdesk_workflows').max('position as position').first();
  const row = {
    document_id: newKey(),
    key: document.key,
    version: 0,
    position: (readNumber(last?.position) ?? 0) + 1,
  };
  return (await insertOnce(trx, 'helpdesk_workflows', row, 'key')).id;
}

async function lockNextVersion(
  trx: Knex.Transaction,
  workflowId: number,
  document: WorkflowDocument
): Promise<number> {
  const own = { id: workflowId };
  await trx('helpdesk_workflows').where(own).increment('version', 1);
  await trx('helpdesk_workflows')
    .where(own)
    .update({ names: writeJson(document.name) });
  const row = await trx('helpdesk_workflows').select('version').where(own).first();
  return Number(row.version);
}

async function upsertParts<T extends { key: string; name: unknown }>(
  trx: Knex.Transaction,
  workflowId: number,
  table: string,
  parts: T[],
  more: (part: T) => Record<string, unknown>
): Promise<void> {
  const known = await trx(table).select('id', 'key').where({ workflow_id: workflowId });
  const idByKey = new Map(known.map((row) => [String(row.key), Number(row.id)]));
  await trx(table).where({ workflow_id: workflowId }).update({ is_retired: true });
  for (const [position, part] of parts.entries()) {
    const values = {
      names: writeJson(part.name),
      position,
      is_retired: false,
      ...more(part),
    };
    const id = idByKey.get(part.key);
    if (id) await trx(table).where({ id }).update(values);
    else {
      const row = { document_id: newKey(), workflow_id: workflowId, key: part.key, ...values };
      await insertRow(trx, table, row);
    }
  }
}
