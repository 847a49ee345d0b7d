import type { Core } from '@strapi/strapi';
import type { LocalizedText, WorkflowSummary } from '../../../contracts';
import { database, readJson, type Db } from '../platform/database';

/** All workflows as they are published now, in their order. */
export async function listWorkflows(strapi: Core.Strapi): Promise<WorkflowSummary[]> {
  const db = database(strapi);
  const rows = await selectPublished(db).orderBy('w.position').orderBy('w.id');
  const open = await db('helpdesk_tickets as t')
    .join('helpdesk_states as s', 's.id', 't.state_id')
    .whereNotIn('s.category', ['closed', 'trash'])
    .select('s.workflow_id', db.raw('count(*) as count'))

    .groupBy('s.workflow_id');
  const openByWorkflow = new Map(open.map((row) => [Number(row.workflow_id), Number(row.count)]));
  return rows.map((row) => toSummary(row, openByWorkflow.get(Number(row.id)) ?? 0));
}

export function selectPublished(db: Db) {
  return db('helpdesk_workflows as w')
    .join('helpdesk_workflow_versions as v', function joinPublished() {
      this.on('v.workflow_id', 'w.id').andOn('v.number', 'w.version');
    })
    .select('w.id', 'w.key', 'w.names', 'w.version', 'v.published_on', 'v.published_by');
}

export function toSummary(row: Record<string, unknown>, openTickets: number): WorkflowSummary {
  return {
    key: String(row.key),
    name: readJson<LocalizedText>(row.names, {}),
    version: Number(row.version),
    publishedAt: Number(row.published_on),
    publishedBy: String(row.published_by),
    openTickets,
  };
}
