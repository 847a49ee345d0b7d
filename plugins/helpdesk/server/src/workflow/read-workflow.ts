import type { Core } from '@strapi/strapi';
import type {
  WorkflowDetail,
  WorkflowDocument,
  WorkflowVersion,
  WorkflowVersionDetail,
} from '../../../contracts';
import { DeskError } from '../errors';
import { database, readJson, type Db } from '../platform/database';
import { countTickets } from './count-tickets';
import { selectPublished, toSummary } from './list-workflows';

/** @throws DeskError NOT_FOUND */
export async function readWorkflow(strapi: Core.Strapi, key: string): Promise<WorkflowDetail> {
  const db = database(strapi);
  const row = await selectPublished(db).select('v.document').where({ 'w.key': key }).first();
  if (!row) throw new DeskError('NOT_FOUND');
  const document = readDocument(row.document);
  const ticketCounts = await countTickets(db, Number(row.id));
  const isOver = new Set(
    document.states
      .filter(({ category }) => category === 'closed' || category === 'trash')
      .map((state) => state.key)
  );
  const open = Object.entries(ticketCounts).filter(([state]) => !isOver.has(state));
  const openTickets = open.reduce((sum, [, count]) => sum + count, 0);
  return { ...toSummary(row, openTickets), document, ticketCounts };
}

/** Every version that was ever published, newest first. @throws DeskError NOT_FOUND */
export async function listVersions(strapi: Core.Strapi, key: string): Promise<WorkflowVersion[]> {
  const rows = await selectVersions(database(strapi), key).orderBy('v.number', 'desc');
  if (rows.length === 0) throw new DeskError('NOT_FOUND');
  return rows.map(toVersion);
}

/** @throws DeskError NOT_FOUND */
export async function readVersion({
  strapi,
  key,
  number,
}: {
  strapi: Core.Strapi;
  key: string;
  number: number;
}): Promise<WorkflowVersionDetail> {
  const row = await selectVersions(database(strapi), key)
    .select('v.document')
    .where({ 'v.number': number })
    .first();
  if (!row) throw new DeskError('NOT_FOUND');
  return { ...toVersion(row), document: readDocument(row.document) };
}

function selectVersions(db: Db, key: string) {
  return db('helpdesk_workflow_versions as v')
    .join('helpdesk_workflows as w', 'w.id', 'v.workflow_id')
    .select('v.number', 'v.published_on', 'v.published_by')
    .where({ 'w.key': key });
}

function toVersion(row: Record<string, unknown>): WorkflowVersion {
  return {
    number: Number(row.number),
    publishedAt: Number(row.published_on),
    publishedBy: String(row.published_by),
  };
}

/** Written by `publishWorkflow`, which checks it, and never changed. */
function readDocument(value: unknown): WorkflowDocument {
  const document = readJson<WorkflowDocument | null>(value, null);
  if (!document) throw new DeskError('NOT_FOUND');
  return document;
}
