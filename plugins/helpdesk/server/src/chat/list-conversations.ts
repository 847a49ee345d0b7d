import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { ConversationRow } from '../../../contracts';
import { whereVisible } from '../access/visibility';
import { database } from '../platform/database';
import { headOf } from '../tickets/read-client-ticket';
import { TICKET_COLUMNS, toTicketRow } from '../tickets/rows';
import { loadCatalogue } from '../workflow/catalogue';
import type { ChatSource } from './read-chat-source';
import type { KnownVisitor } from './visitors';

const MOST = 50;
const UNREAD_MAX = 99;

/** The conversations of this visitor in this chat, the newest first. */
export async function listConversations({
  strapi,
  source,
  known,
}: {
  strapi: Core.Strapi;
  source: ChatSource;
  known: KnownVisitor;
}): Promise<ConversationRow[]> {
  const db = database(strapi);
  const catalogue = await loadCatalogue(strapi);
  const rows = await db('helpdesk_tickets as k')
    .select(TICKET_COLUMNS.map((column) => `k.${column}`))
    .where((mine) => {
      mine.where(whereVisible({ actor: known.guest, catalogue, table: 'k' }));
      if (known.account) mine.orWhere(ofAccount(db, source, known.actor.ownIds));
    })
    .orderBy([
      { column: 'k.last_activity_at', order: 'desc' },
      { column: 'k.id', order: 'desc' },
    ])
    .limit(MOST);
  const tickets = rows.map(toTicketRow);
  const unread = await countUnread(
    db,
    tickets.map(({ id }) => id),
    [...new Set([...known.actor.ownIds, ...known.guest.ownIds])]
  );
  return tickets.map((ticket) => {
    const { key, number, subject, state, isClosed } = headOf(ticket, catalogue);
    const { lastActivityAt } = ticket;
    return {
      key,
      number,
      subject,
      lastActivityAt,
      state,
      isClosed,
      unread: Math.min(unread.get(ticket.id) ?? 0, UNREAD_MAX),
    };
  });
}

/** Chats of the account's own that began here, from whichever browser, also those that were merged into others. */
function ofAccount(db: Knex, source: ChatSource, contactIds: readonly number[]) {
  return (query: Knex.QueryBuilder) => {
    query.whereIn('k.contact_id', [...contactIds]).whereExists((chat) => {
      chat
        .select(db.raw('1'))
        .from('helpdesk_chats as c')
        .join('helpdesk_tickets as t', 't.id', 'c.ticket_id')
        .where('t.source_id', source.id)
        .where((one) =>
          one.where('t.id', db.ref('k.id')).orWhere('t.merged_into_id', db.ref('k.id'))
        );
    });
  };
}

/** Messages of staff after what the person has read, by ticket. */
async function countUnread(
  db: Knex,
  ticketIds: readonly number[],
  contactIds: readonly number[]
): Promise<ReadonlyMap<number, number>> {
  if (ticketIds.length === 0) return new Map();
  const rows: Record<string, unknown>[] = await db('helpdesk_entries as e')
    .join('helpdesk_entry_texts as x', 'x.entry_id', 'e.id')
    .whereIn('e.ticket_id', [...ticketIds])
    .where({ 'e.is_internal': false, 'e.kind': 'action' })
    .whereNot('e.actor_kind', 'contact')
    .whereNotNull('x.body')
    .whereNotExists((read) =>
      read
        .select(db.raw('1'))
        .from('helpdesk_client_read_marks as m')
        .where('m.ticket_id', db.ref('e.ticket_id'))
        .whereIn('m.contact_id', [...contactIds])
        .where('m.seq', '>=', db.ref('e.seq'))
    )
    .groupBy('e.ticket_id')
    .select('e.ticket_id')
    .count({ unread: '*' });
  return new Map(rows.map((row) => [Number(row.ticket_id), Number(row.unread)]));
}
