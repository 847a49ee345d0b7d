import type { Core } from '@strapi/strapi';
import type { ChatEntry, ConversationHead } from '../../../contracts';
import { findConversation, type FoundConversation } from '../chat/find-conversation';
import { readChatSource, type ChatSource } from '../chat/read-chat-source';
import { readChatEntries } from '../chat/read-entries';
import { readHead } from '../chat/read-head';
import { isDeskError } from '../errors';
import { errorTrace } from '../platform/error-trace';
import { refreshAtMerge } from './refresh-visitor';
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
    const shown = await conversationOf(strapi, alike);
    if (!shown) continue;
    const head = await readHead({ strapi, known: shown.window.known, found: shown.found });
    for (const socket of alike) tell(socket, head, null);
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
  const shown = await conversationOf(strapi, sockets);
  if (!shown) return;
  const { source, found } = shown;
  const { known, told } = shown.window;
  const head = await readHead({ strapi, known, found });
  for (let after = told, isFirst = true; ; isFirst = false) {
    const { entries, hasMore } = await readChatEntries({ strapi, source, known, found, after });
    const last = entries.at(-1);
    if (!last && !isFirst) return;
    for (const socket of sockets) tell(socket, head, last ? { after, entries, hasMore } : null);
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

/** What these windows show, if their visitor may still see it. */
async function conversationOf(
  strapi: Core.Strapi,
  sockets: readonly VisitorSocket[]
): Promise<{ window: Window; source: ChatSource; found: FoundConversation } | null> {
  const [first] = sockets;
  const window = windowOf(first);
  const { watching } = first.data;
  if (!window || !watching) return null;
  try {
    const source = await readChatSource(strapi, first.data.source);
    if (!(await refreshAtMerge(strapi, first, window, watching.key))) return null;
    const { known } = window;
    const found = await findConversation(strapi, { source, known, key: watching.key });
    return { window, source, found };
  } catch (error) {
    if (!isDeskError(error)) throw error;
    for (const socket of sockets) {
      await socket.leave(conversationRoom(watching.ticketId));
      socket.data.watching = null;
      socket.emit('chat:gone', { key: watching.key });
    }
    return null;
  }
}
