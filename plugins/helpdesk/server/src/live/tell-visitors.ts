import type { Core } from '@strapi/strapi';
import type { ChatEntry, ConversationHead } from '../../../contracts';
import { findConversation } from '../chat/find-conversation';
import { readChatSource } from '../chat/read-chat-source';
import { readChatEntries } from '../chat/read-entries';
import { readHead } from '../chat/read-head';
import { isDeskError } from '../errors';
import { errorTrace } from '../platform/error-trace';
import { partsMark, refreshVisitor } from './refresh-visitor';
import {
  conversationRoom,
  watchersOf,
  windowOf,
  type VisitorNamespace,
  type VisitorSocket,
  type Window,
} from './visitor-socket';

/** Conversations that are being told; `again`: something came meanwhile. */
const underWay = new WeakMap<VisitorNamespace, Map<number, 'once' | 'again'>>();

/**
 * Tells every window that shows the conversation what came since it was told last. One after the other for each
 * conversation, so that a window is told in order; what comes meanwhile is told together.
 */
export async function tellVisitors(
  strapi: Core.Strapi,
  namespace: VisitorNamespace,
  ticketId: number
): Promise<void> {
  if (watchersOf(namespace, ticketId).length === 0) return;
  const telling = underWay.get(namespace) ?? new Map<number, 'once' | 'again'>();
  underWay.set(namespace, telling);
  if (telling.has(ticketId)) {
    telling.set(ticketId, 'again');
    return;
  }
  try {
    do {
      telling.set(ticketId, 'once');
      for (const alike of alikeOf(watchersOf(namespace, ticketId))) await tellNews(strapi, alike);
    } while (telling.get(ticketId) === 'again');
  } catch (error) {
    strapi.log.error(`helpdesk: a conversation was not told: ${errorTrace(error)}`);
  } finally {
    telling.delete(ticketId);
  }
}

/** Something changed that is no entry. */
export async function tellHead(
  strapi: Core.Strapi,
  sockets: readonly VisitorSocket[]
): Promise<void> {
  for (const alike of alikeOf(sockets)) {
    const shown = await readShown(strapi, alike, null);
    if (shown) for (const socket of alike) tell(socket, shown.head, null);
  }
}

/** Windows of one visitor who were told as much: they are told the same, which is read once. */
function alikeOf(sockets: readonly VisitorSocket[]): VisitorSocket[][] {
  const alike = new Map<string, VisitorSocket[]>();
  for (const socket of sockets) {
    const { visitorId, watching } = socket.data;
    const told = windowOf(socket)?.told ?? 0;
    const mark = `${visitorId} ${told} ${watching?.key ?? ''}`;
    alike.set(mark, [...(alike.get(mark) ?? []), socket]);
  }
  return [...alike.values()];
}

async function tellNews(strapi: Core.Strapi, sockets: readonly VisitorSocket[]): Promise<void> {
  for (let after = windowOf(sockets[0])?.told ?? 0, isFirst = true; ; isFirst = false) {
    const shown = await readShown(strapi, sockets, after);
    if (!shown) return;
    const { head, entries, hasMore } = shown;
    const last = entries.at(-1);
    if (!last && !isFirst) return;
    for (const socket of sockets) {
      tell(socket, head, last ? { after, entries, hasMore } : null);
      const window = windowOf(socket);
      if (window) window.looked = Math.max(window.looked, head.lastSeq);
    }
    if (!last || !hasMore) return;
    after = last.seq;
  }
}

/** Without entries, the head alone. */
function tell(
  socket: VisitorSocket,
  head: ConversationHead,
  news: { after: number; entries: ChatEntry[]; hasMore: boolean } | null
): void {
  const window = windowOf(socket);
  if (!window) return;
  window.ahead = head.ahead;
  if (!news) {
    socket.emit('chat:head', head);
    return;
  }
  const { after, entries, hasMore } = news;
  const lastTold = entries[entries.length - 1].seq;
  // What is still to come of it is no gap: the next one begins here.
  const lastSeq = hasMore ? lastTold : head.lastSeq;
  window.told = Math.max(lastTold, lastSeq);
  socket.emit('chat:entries', { key: head.key, after, entries, head: { ...head, lastSeq } });
}

interface Shown {
  head: ConversationHead;
  entries: ChatEntry[];
  hasMore: boolean;
}

/**
 * What these windows show, after a number (null: no entries), if their visitor may still see it. Its parts are looked
 * at last: where it was merged with others meanwhile, it is read anew with the rights that are left.
 */
async function readShown(
  strapi: Core.Strapi,
  sockets: readonly VisitorSocket[],
  after: number | null
): Promise<Shown | null> {
  const [first] = sockets;
  const window = windowOf(first);
  const { watching } = first.data;
  if (!window || !watching) return null;
  for (let isFresh = false; ; isFresh = true) {
    const shown = await readAsKnown(strapi, { first, window, key: watching.key, after });
    if (shown && shown.parts === window.parts) return shown;
    if (!shown && isFresh) break;
    if (!(await refreshVisitor(strapi, first, window))) return null;
    if (shown) window.parts = shown.parts;
  }
  for (const socket of sockets) await leadOn(socket, watching);
  return null;
}

/** Null: by what is known of this visitor, it is not theirs. */
async function readAsKnown(
  strapi: Core.Strapi,
  {
    first,
    window: { known },
    key,
    after,
  }: { first: VisitorSocket; window: Window; key: string; after: number | null }
): Promise<(Shown & { parts: string }) | null> {
  try {
    const source = await readChatSource(strapi, first.data.source);
    const found = await findConversation(strapi, { source, known, key });
    const page =
      after === null
        ? { entries: [], hasMore: false }
        : await readChatEntries({ strapi, source, known, found, after });
    const head = await readHead({ strapi, known, found });
    return { head, ...page, parts: partsMark(found.ticket.id, head.merges) };
  } catch (error) {
    if (isDeskError(error)) return null;
    throw error;
  }
}

/** The window does not show it any more: it asks for it anew, and learns what became of it. */
export async function leadOn(
  socket: VisitorSocket,
  { ticketId, key }: NonNullable<VisitorSocket['data']['watching']>
): Promise<void> {
  await socket.leave(conversationRoom(ticketId));
  socket.data.watching = null;
  socket.emit('chat:gone', { key });
}
