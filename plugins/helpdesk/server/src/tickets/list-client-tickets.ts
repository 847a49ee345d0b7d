import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { AccountRequest, AccountRequestsPage, AccountRequestsQuery } from '../../../contracts';
import type { ContactActor } from '../access/actor';
import { whereVisible } from '../access/visibility';
import { database } from '../platform/database';
import { readCursor, writeCursor } from '../platform/keyset';
import { loadCatalogue, type Catalogue } from '../workflow/catalogue';
import { unreadTickets } from './client-unread';
import { headOf } from './read-client-ticket';
import { TICKET_COLUMNS, toTicketRow, type TicketRow } from './rows';
import { searchClientTickets } from './search-client-tickets';

const PAGE = 25;
const ORDER = 'requests';

/**
 * The requests in a client's reach, the latest activity first.
 *
 * @throws DeskError INPUT_INVALID for a cursor of elsewhere.
 */
export async function listClientTickets({
  strapi,
  actor,
  query: { state, q, after, limit = PAGE },
}: {
  strapi: Core.Strapi;
  actor: ContactActor;
  query: AccountRequestsQuery;
}): Promise<AccountRequestsPage> {
  const catalogue = await loadCatalogue(strapi);
  const found = q ? await searchClientTickets({ strapi, actor, text: q }) : null;
  const list = database(strapi)('helpdesk_tickets')
    .select(TICKET_COLUMNS)
    .where(whereVisible({ actor, catalogue }))
    .orderBy([
      { column: 'last_activity_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    // One more than asked for tells whether there is a next page.
    .limit(limit + 1);
  if (found) list.whereIn('id', found);
  if (state) narrow(list, catalogue, state === 'closed');
  if (after !== undefined) {
    const { at, id } = readCursor(ORDER, after);
    list.where((later) =>
      later
        .where('last_activity_at', '<', at)
        .orWhere((same) => same.where({ last_activity_at: at }).where('id', '<', id))
    );
  }
  const rows = (await list).map(toTicketRow);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    requests: await present({ strapi, actor, catalogue, tickets: shown }),
    after:
      last && rows.length > limit
        ? writeCursor(ORDER, { at: last.lastActivityAt, id: last.id })
        : null,
  };
}

function narrow(list: Knex.QueryBuilder, catalogue: Catalogue, isClosed: boolean): void {
  const over = [...catalogue.stateById.values()]
    .filter(({ category }) => category === 'closed' || category === 'trash')
    .map(({ id }) => id);
  if (isClosed) list.whereIn('state_id', over);
  else list.whereNotIn('state_id', over);
}

async function present({
  strapi,
  actor,
  catalogue,
  tickets,
}: {
  strapi: Core.Strapi;
  actor: ContactActor;
  catalogue: Catalogue;
  tickets: TicketRow[];
}): Promise<AccountRequest[]> {
  if (tickets.length === 0) return [];
  const db = database(strapi);
  const unread = await unreadTickets({ db, actor, catalogue })
    .select('t.id')
    .whereIn(
      't.id',
      tickets.map(({ id }) => id)
    );
  const isUnread = new Set(unread.map((row: { id: unknown }) => Number(row.id)));
  const others = tickets
    .map(({ contactId }) => contactId)
    .filter((id) => !actor.ownIds.includes(id));
  const people = await db('helpdesk_contacts').select('id', 'name').whereIn('id', others);
  const names = new Map(people.map((row) => [Number(row.id), String(row.name ?? '')]));
  return tickets.map((ticket) => ({
    ...headOf(ticket, catalogue),
    lastActivityAt: ticket.lastActivityAt,
    isUnread: isUnread.has(ticket.id),
    colleague: names.get(ticket.contactId) ?? null,
  }));
}
