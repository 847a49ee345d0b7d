import type { Core } from '@strapi/strapi';
import type { QueuePage, QueueQuery, QueueRow } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { whereVisible } from '../access/visibility';
import { loadDirectory, type Directory } from '../people/directory';
import { database, dialectOf } from '../platform/database';
import { readCursor, writeCursor, type Place } from '../platform/keyset';
import { loadCatalogue, type Catalogue } from '../workflow/catalogue';
import { findPlaces } from './queue-places';
import { followedRange, stateRanges } from './queue-ranges';
import { refOf } from './refs';
import { TICKET_COLUMNS, toTicketRow } from './rows';
import { DEFAULT_SORT, QUEUE_ORDERS } from './rules/queue-order';
import { queueSlices } from './rules/queue-slices';

const PAGE_SIZE = 25;
const COLUMNS = TICKET_COLUMNS.map((column) => `k.${column}`);

/**
 * A page of the queue, of what this agent may see. See `platform/keyset` for what pages promise.
 *
 * @throws DeskError INPUT_INVALID for a cursor of another order or list.
 */
export async function readQueue({
  strapi,
  actor,
  query,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  query: QueueQuery;
}): Promise<QueuePage> {
  const [catalogue, directory] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
  const sort = query.sort ?? DEFAULT_SORT;
  const limit = query.limit ?? PAGE_SIZE;
  const slices = queueSlices({ actor, query, catalogue, directory });
  const order = QUEUE_ORDERS[sort];
  const found = await findPlaces(database(strapi), {
    dialect: dialectOf(strapi),
    ranges: query.followed ? followedRange(slices, actor.id) : stateRanges(slices),
    order,
    isWaiting: query.waiting === 'true',
    unreadBy: query.unread ? actor.id : null,
    after: query.after === undefined ? null : readCursor(sort, query.after, order.greatest),
    // One more than asked for tells whether there is a next page.
    limit: limit + 1,
  });
  const places = found.slice(0, limit);
  const last = places.at(-1);
  return {
    tickets: await readRows({ strapi, actor, places, catalogue, directory }),
    after: last && found.length > limit ? writeCursor(sort, last) : null,
  };
}

async function readRows({
  strapi,
  actor,
  places,
  catalogue,
  directory,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  places: Place[];
  catalogue: Catalogue;
  directory: Directory;
}): Promise<QueueRow[]> {
  if (places.length === 0) return [];
  const ids = places.map(({ id }) => id);
  const rows = await database(strapi)('helpdesk_tickets as k')
    .leftJoin('helpdesk_contacts as c', 'c.id', 'k.contact_id')
    .leftJoin('helpdesk_read_marks as m', (mark) =>
      mark.on('m.ticket_id', 'k.id').andOnVal('m.agent_id', actor.id)
    )
    .select(COLUMNS)
    .select({ contact_key: 'c.key', contact_name: 'c.name', read_seq: 'm.seq' })
    .whereIn('k.id', ids)
    // Between the two reads a ticket may have moved to where this agent does not see it.
    .where(whereVisible({ actor, catalogue, table: 'k' }));
  const byId = new Map(rows.map((row) => [Number(row.id), toQueueRow(row, catalogue, directory)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function toQueueRow(
  row: Record<string, unknown>,
  catalogue: Catalogue,
  directory: Directory
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
    openedAt: ticket.openedAt,
    lastActivityAt: ticket.lastActivityAt,
    waitingSince: ticket.waitingSince,
    isUnread: ticket.lastSeq > Number(row.read_seq ?? 0),
    version: ticket.version,
  };
}
