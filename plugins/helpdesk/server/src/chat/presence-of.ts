import type { Core } from '@strapi/strapi';
import type { ChatPage, VisitorPresence } from '../../../contracts';
import { conversationRoom, visitorsOf } from '../live/visitor-socket';
import { clock } from '../platform/clock';
import { database, readJson, readNumber } from '../platform/database';

/** Whether the visitor of a conversation is there, and what they do. Not to be called inside a transaction. */
export async function presenceOf(strapi: Core.Strapi, ticketId: number): Promise<VisitorPresence> {
  const db = database(strapi);
  const [windows, chats, mark] = await Promise.all([
    windowsOf(strapi, ticketId),
    // Also of those that were merged into it.
    db('helpdesk_chats as c')
      .join('helpdesk_tickets as t', 't.id', 'c.ticket_id')
      .leftJoin('helpdesk_visitors as v', 'v.id', 'c.visitor_id')
      .where((one) => one.where('t.id', ticketId).orWhere('t.merged_into_id', ticketId))
      .orderBy('c.seen_at')
      .select('c.seen_at', 'v.pages'),
    db('helpdesk_client_read_marks').where({ ticket_id: ticketId }).max({ seq: 'seq' }).first(),
  ]);
  const now = clock.now();
  const last = chats.at(-1);
  const pages = windows.flatMap(({ page }) => page ?? []).sort((one, other) => one.at - other.at);
  return {
    isOnline: windows.length > 0,
    lastSeenAt: windows.length > 0 ? now : readNumber(last?.seen_at ?? null),
    isTyping: windows.some(({ typingUntil }) => typingUntil > now),
    readSeq: Number(mark?.seq ?? 0),
    page: pages.at(-1) ?? readJson<ChatPage[]>(last?.pages, []).at(-1) ?? null,
  };
}

async function windowsOf(strapi: Core.Strapi, ticketId: number) {
  const namespace = visitorsOf(strapi);
  const sockets = (await namespace?.in(conversationRoom(ticketId)).fetchSockets()) ?? [];
  return sockets.map(({ data }) => data);
}
