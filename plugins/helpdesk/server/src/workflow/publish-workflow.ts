import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { WorkflowDocument } from '../../../contracts';
import type { Actor } from '../access/actor';
import { noteChange } from '../changes/note-change';
import { DeskError } from '../errors';
import { clock } from '../platform/clock';
import {
  inTransaction,
  insertOnce,
  insertRow,
  readJson,
  readNumber,
  writeJson,
} from '../platform/database';
import { newKey } from '../platform/ids';
import { forgetCatalogue } from './catalogue';
import { checkDocument } from './check-document';
import { countTickets } from './count-tickets';

/**
 * Writes an immutable version of a workflow and upserts its rows by their stable keys, in one transaction.
 * States and actions that left the document stay as retired rows: histories refer to them.
 *
 * @throws DeskError WORKFLOW_INVALID with a message per path; WORKFLOW_EXISTS, WORKFLOW_CHANGED; STATE_IN_USE with the
 * states that hold tickets.
 */
export async function publishWorkflow({
  strapi,
  document: input,
  actor,
  baseVersion,
}: {
  strapi: Core.Strapi;
  document: unknown;
  actor: Actor;
  /** The version that was edited; null: there is none yet. Left out: whatever stands there. */
  baseVersion?: number | null;
}): Promise<{ key: string; version: number }> {
  const document = await checked(strapi, input);
  const published = await inTransaction(strapi, async (trx) => {
    const { id: workflowId, isNew } = await upsertWorkflow(trx, document);
    if (baseVersion === null && !isNew) {
      throw new DeskError('WORKFLOW_EXISTS', { fields: { key: document.key } });
    }
    const version = await lockNextVersion(trx, workflowId, document);
    if (baseVersion && version !== baseVersion + 1) {
      throw new DeskError('WORKFLOW_CHANGED', {
        hint: `Version ${version - 1} stands now. Load it and change it again.`,
      });
    }
    await refuseLostTickets(trx, workflowId, document);
    await insertRow(trx, 'helpdesk_workflow_versions', {
      document_id: newKey(),
      workflow_id: workflowId,
      number: version,
      document: JSON.stringify(document),
      published_by: actor.name,
      published_on: clock.now(),
    });
    await upsertParts(trx, workflowId, {
      table: 'helpdesk_states',
      parts: document.states,
      values: ({ category }) => ({ category }),
      // Nothing lies in it yet that would have to be planned anew; see `timing/replan-timers`.
      ofNew: { timers_version: version },
    });
    await upsertParts(trx, workflowId, {
      table: 'helpdesk_actions',
      parts: document.actions,
      values: () => ({}),
      ofNew: {},
    });
    await noteChange(trx, {
      actor,
      area: 'workflow',
      subject: document.key,
      name: document.name,
      before: await documentBefore(trx, workflowId, version),
      after: document,
    });
    return { key: document.key, version };
  });
  forgetCatalogue(strapi);
  return published;
}

async function documentBefore(
  trx: Knex.Transaction,
  workflowId: number,
  version: number
): Promise<WorkflowDocument | null> {
  const row = await trx('helpdesk_workflow_versions')
    .where({ workflow_id: workflowId })
    .where('number', '<', version)
    .orderBy('number', 'desc')
    .first('document');
  return readJson<WorkflowDocument | null>(row?.document, null);
}

async function checked(strapi: Core.Strapi, input: unknown): Promise<WorkflowDocument> {
  const { document, problems } = await checkDocument(strapi, input);
  if (document) return document;
  const fields = Object.fromEntries(problems.map(({ path, message }) => [path, message]));
  throw new DeskError('WORKFLOW_INVALID', { fields });
}

/** A ticket in a state that the workflow has no more could not be moved by anybody. */
async function refuseLostTickets(
  trx: Knex.Transaction,
  workflowId: number,
  document: WorkflowDocument
): Promise<void> {
  const kept = new Set(document.states.map((state) => state.key));
  const counts = await countTickets(trx, workflowId);
  const lost = Object.entries(counts).filter(([key, count]) => count > 0 && !kept.has(key));
  if (lost.length === 0) return;
  const fields = Object.fromEntries(
    lost.map(([key, count]) => [`states.${key}`, `Holds tickets: ${count}`])
  );
  throw new DeskError('STATE_IN_USE', { fields, hint: 'Keep the state, or move its tickets.' });
}

async function upsertWorkflow(trx: Knex.Transaction, document: WorkflowDocument) {
  const last = await trx('helpdesk_workflows').max('position as position').first();
  const row = {
    document_id: newKey(),
    key: document.key,
    version: 0,
    position: (readNumber(last?.position) ?? 0) + 1,
  };
  return insertOnce(trx, 'helpdesk_workflows', row, 'key');
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
  {
    table,
    parts,
    values: more,
    ofNew,
  }: {
    table: string;
    parts: T[];
    values: (part: T) => Record<string, unknown>;
    /** Of a part that there was not. */
    ofNew: Record<string, unknown>;
  }
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
      const own = { document_id: newKey(), workflow_id: workflowId, key: part.key };
      const row = { ...own, ...values, ...ofNew };
      await insertRow(trx, table, row);
    }
  }
}
