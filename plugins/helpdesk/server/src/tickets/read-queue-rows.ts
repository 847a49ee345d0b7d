import type { Core } from '@strapi/strapi';
import type { QueueRow } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { whereVisible } from '../access/visibility';
import { loadDirectory, type Directory } from '../people/directory';
import { database } from '../platform/database';
import type { Place } from '../platform/keyset';
import { loadCatalogue, type Catalogue } from '../workflow/catalogue';
import { tagsOfTickets } from '../tagging/read-tags';
import { refOf } from './refs';
import { TICKET_COLUMNS, toTicketRow } from './rows';

const COLUMNS = TICKET_COLUMNS.map((column) => `k.${column}`);

/** Tickets in these places as lists show them, those that this agent may see. */
export async function readQueueRows({
  strapi,
  actor,
  places,
  columns,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  places: Place[];
  /** Keys of own fields. */
  columns: readonly string[];
}): Promise<QueueRow[]> {
  if (places.length === 0) return [];
  const [catalogue, directory] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
  const ids = places.map(({ id }) => id);
  const rows = await database(strapi)('helpdesk_tickets as k')
    .leftJoin('helpdesk_contacts as c', 'c.id', 'k.contact_id')
    .leftJoin('helpdesk_sources as o', 'o.id', 'k.source_id')
    .leftJoin('helpdesk_read_marks as m', (mark) =>
      mark.on('m.ticket_id', 'k.id').andOnVal('m.agent_id', actor.id)
    )
    .select(COLUMNS)
    .select({ contact_key: 'c.key', contact_name: 'c.name' })
    .select({ source_key: 'o.key', read_seq: 'm.seq' })
    .whereIn('k.id', ids)
    // Between the two reads a ticket may have moved to where this agent does not see it.
    .where(whereVisible({ actor, catalogue, table: 'k' }));
  const tags = await tagsOfTickets(strapi, ids);
  const byId = new Map(
    rows.map((row) => [Number(row.id), toQueueRow(row, { columns, catalogue, directory, tags })])
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function toQueueRow(
  row: Record<string, unknown>,
  {
    columns,
    catalogue,
    directory,
    tags,
  }: {
    columns: readonly string[];
    catalogue: Catalogue;
    directory: Directory;
    tags: ReadonlyMap<number, string[]>;
  }
): QueueRow {
  const ticket = toTicketRow(row);
  return {
    number: ticket.number,
    key: ticket.key,
    subject: ticket.subject,
    contact: { key: String(row.contact_key ?? ''), name: String(row.contact_name ?? '') },
    state: {
      workflow: catalogue.workflowById.get(ticket.workflowId)?.key ?? '',
      key: catalogue.stateById.get(ticket.stateId)?.key ?? '',
    },
    assignee: refOf(directory.agentById, ticket.assigneeId),
    team: refOf(directory.teamById, ticket.teamId),
    channel: ticket.channel,
    source: { key: String(row.source_key ?? '') },
    openedAt: ticket.openedAt,
    lastActivityAt: ticket.lastActivityAt,
    waitingSince: ticket.waitingSince,
    dueAt: ticket.dueAt,
    rating: ticket.rating,
    isUnread: ticket.lastSeq > Number(row.read_seq ?? 0),
    version: ticket.version,
    fields: Object.fromEntries(
      Object.entries(ticket.fields).filter(([key]) => columns.includes(key))
    ),
    tags: tags.get(ticket.id) ?? [],
  };
}
