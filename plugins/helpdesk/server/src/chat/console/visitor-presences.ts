import type { Core } from '@strapi/strapi';
import type { ChatPage, VisitorPresence } from '../../../../contracts';
import { database, readJson, readNumber } from '../../platform/database';

/** Of a ticket without a visitor. */
export const NOBODY_THERE: VisitorPresence = {
  isOnline: false,
  lastSeenAt: null,
  isTyping: false,
  readSeq: 0,
  page: null,
};

/** How the visitors of these chats are, by the row of the ticket; without those that are no chat. One statement. */
export async function visitorPresences(
  strapi: Core.Strapi,
  ticketIds: readonly number[]
): Promise<Map<number, VisitorPresence>> {
  if (ticketIds.length === 0) return new Map();
  const rows = await database(strapi)('helpdesk_chats as h')
    .join('helpdesk_tickets as k', 'k.id', 'h.ticket_id')
    .leftJoin('helpdesk_visitors as v', 'v.id', 'h.visitor_id')
    .leftJoin('helpdesk_client_read_marks as m', (mark) =>
      mark.on('m.ticket_id', 'k.id').andOn('m.contact_id', 'k.contact_id')
    )
    .select('h.ticket_id', 'h.seen_at', 'v.pages', { read_seq: 'm.seq' })
    .whereIn('h.ticket_id', [...ticketIds]);
  return new Map(
    rows.map((row) => [
      Number(row.ticket_id),
      {
        ...NOBODY_THERE,
        lastSeenAt: readNumber(row.seen_at),
        readSeq: Number(row.read_seq ?? 0),
        page: readJson<ChatPage[]>(row.pages, []).at(-1) ?? null,
      },
    ])
  );
}
