import type { Core } from '@strapi/strapi';
import type { LinkedTicket } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { whereVisible } from '../access/visibility';
import { database } from '../platform/database';
import { loadCatalogue } from '../workflow/catalogue';
import { linkedIds } from './write-links';

/** The tickets that this one is linked with, as far as this agent may see them; the latest activity first. */
export async function readLinks({
  strapi,
  actor,
  ticketId,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticketId: number;
}): Promise<LinkedTicket[]> {
  const db = database(strapi);
  const ids = await linkedIds(db, ticketId);
  if (ids.length === 0) return [];
  const catalogue = await loadCatalogue(strapi);
  const rows = await db('helpdesk_tickets as k')
    .leftJoin('helpdesk_contacts as c', 'c.id', 'k.contact_id')
    .whereIn('k.id', ids)
    .where(whereVisible({ actor, catalogue, table: 'k' }))
    .orderBy('k.last_activity_at', 'desc')
    .select('k.number', 'k.subject', 'k.state_id', 'k.workflow_id', 'k.last_activity_at', 'c.name');
  return rows.map((row) => ({
    number: Number(row.number),
    subject: String(row.subject),
    state: {
      workflow: catalogue.workflowById.get(Number(row.workflow_id))?.key ?? '',
      key: catalogue.stateById.get(Number(row.state_id))?.key ?? '',
    },
    contact: String(row.name ?? ''),
    lastActivityAt: Number(row.last_activity_at),
  }));
}
