import type { Core } from '@strapi/strapi';
import type { ChatPage, EpochMs, VisitorPresence } from '../../../contracts';
import { inRooms } from '../live/in-rooms';
import { conversationRoom, visitorsOf, type VisitorSocketData } from '../live/visitor-socket';
import { clock } from '../platform/clock';
import { database, readJson, readNumber } from '../platform/database';

/** Of a ticket without a visitor. */
export const NOBODY_THERE: VisitorPresence = {
  isOnline: false,
  lastSeenAt: null,
  isTyping: false,
  readSeq: 0,
  page: null,
};

/**
 * Whether the visitors of these conversations are there, and what they do, by the row of the ticket; without those that
 * are no conversation. Two statements, and one question to other nodes. Not to be called inside a transaction.
 */
export async function presencesOf(
  strapi: Core.Strapi,
  ticketIds: readonly number[]
): Promise<Map<number, VisitorPresence>> {
  if (ticketIds.length === 0) return new Map();
  const [windows, chats, marks] = await Promise.all([
    windowsOf(strapi, ticketIds),
    readChats(strapi, ticketIds),
    readMarks(strapi, ticketIds),
  ]);
  const now = clock.now();
  return new Map(
    [...chats].map(([id, chat]) => {
      const presence = presenceIn(windows.get(id) ?? [], { chat, now });
      return [id, { ...presence, readSeq: marks.get(id) ?? 0 }];
    })
  );
}

interface Chat {
  seenAt: EpochMs | null;
  pages: ChatPage[];
}

function presenceIn(
  windows: readonly VisitorSocketData[],
  { chat, now }: { chat: Chat; now: EpochMs }
): Omit<VisitorPresence, 'readSeq'> {
  const isOnline = windows.length > 0;
  const pages = windows.flatMap(({ page }) => page ?? []).sort((one, other) => one.at - other.at);
  return {
    isOnline,
    lastSeenAt: isOnline ? now : chat.seenAt,
    isTyping: windows.some(({ typingUntil }) => typingUntil > now),
    page: pages.at(-1) ?? chat.pages.at(-1) ?? null,
  };
}

/** Of those that were merged into a ticket, the one whose visitor was there last. */
async function readChats(
  strapi: Core.Strapi,
  ticketIds: readonly number[]
): Promise<Map<number, Chat>> {
  const ids = [...ticketIds];
  const rows = await database(strapi)('helpdesk_chats as c')
    .join('helpdesk_tickets as t', 't.id', 'c.ticket_id')
    .leftJoin('helpdesk_visitors as v', 'v.id', 'c.visitor_id')
    .where((any) => any.whereIn('t.id', ids).orWhereIn('t.merged_into_id', ids))
    .orderBy('c.seen_at')
    .select('t.id', 't.merged_into_id', 'c.seen_at', 'v.pages');
  return new Map(
    rows.map((row) => [
      Number(row.merged_into_id ?? row.id),
      { seenAt: readNumber(row.seen_at), pages: readJson<ChatPage[]>(row.pages, []) },
    ])
  );
}

/** Whichever of a person's contacts read it, it is read. */
async function readMarks(
  strapi: Core.Strapi,
  ticketIds: readonly number[]
): Promise<Map<number, number>> {
  const rows: Record<string, unknown>[] = await database(strapi)('helpdesk_client_read_marks')
    .select('ticket_id')
    .max({ seq: 'seq' })
    .whereIn('ticket_id', [...ticketIds])
    .groupBy('ticket_id');
  return new Map(rows.map((row) => [Number(row.ticket_id), Number(row.seq)]));
}

async function windowsOf(
  strapi: Core.Strapi,
  ticketIds: readonly number[]
): Promise<Map<number, VisitorSocketData[]>> {
  const rooms = new Map(ticketIds.map((id) => [conversationRoom(id), id]));
  const visitors = visitorsOf(strapi);
  const sockets = visitors ? await inRooms(visitors, [...rooms.keys()]) : [];
  const windows = new Map<number, VisitorSocketData[]>();
  for (const socket of sockets) {
    for (const room of socket.rooms) {
      const id = rooms.get(room);
      if (id !== undefined) windows.set(id, [...(windows.get(id) ?? []), socket.data]);
    }
  }
  return windows;
}
