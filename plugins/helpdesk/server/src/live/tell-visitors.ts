import type { Core } from '@strapi/strapi';
import { findConversation, type FoundConversation } from '../chat/find-conversation';
import { readChatSource, type ChatSource } from '../chat/read-chat-source';
import { readChatEntries } from '../chat/read-entries';
import { readHead } from '../chat/read-head';
import { isDeskError } from '../errors';
import { errorTrace } from '../platform/error-trace';
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
      for (const socket of watchersOf(namespace, ticketId)) await tellNews(strapi, socket);
    } while (telling.get(ticketId) === 'again');
  } catch (error) {
    strapi.log.error(`helpdesk: a conversation was not told: ${errorTrace(error)}`);
  } finally {
    telling.delete(ticketId);
  }
}

/** Something changed that is no entry. */
export async function tellHead(strapi: Core.Strapi, socket: VisitorSocket): Promise<void> {
  const shown = await conversationOf(strapi, socket);
  if (!shown) return;
  const head = await readHead({ strapi, known: shown.window.known, found: shown.found });
  shown.window.ahead = head.ahead;
  socket.emit('chat:head', head);
}

async function tellNews(strapi: Core.Strapi, socket: VisitorSocket): Promise<void> {
  const shown = await conversationOf(strapi, socket);
  if (!shown) return;
  const { window, source, found } = shown;
  const { known } = window;
  const head = await readHead({ strapi, known, found });
  window.ahead = head.ahead;
  for (let isFirst = true; ; isFirst = false) {
    const after = window.told;
    const { entries, hasMore } = await readChatEntries({ strapi, source, known, found, after });
    const last = entries.at(-1);
    if (!last) {
      if (isFirst) socket.emit('chat:head', head);
      return;
    }
    // Only what was told counts: a window that missed some of it sees the gap.
    window.told = hasMore ? last.seq : Math.max(last.seq, head.lastSeq);
    // What is still to come of it is no gap: the next one begins here.
    const lastSeq = hasMore ? last.seq : head.lastSeq;
    socket.emit('chat:entries', { key: head.key, after, entries, head: { ...head, lastSeq } });
    if (!hasMore) return;
  }
}

/** What the window shows, if its visitor may still see it. */
async function conversationOf(
  strapi: Core.Strapi,
  socket: VisitorSocket
): Promise<{ window: Window; source: ChatSource; found: FoundConversation } | null> {
  const window = windowOf(socket);
  const { watching } = socket.data;
  if (!window || !watching) return null;
  try {
    const source = await readChatSource(strapi, socket.data.source);
    const { known } = window;
    const found = await findConversation(strapi, { source, known, key: watching.key });
    return { window, source, found };
  } catch (error) {
    if (!isDeskError(error)) throw error;
    await socket.leave(conversationRoom(watching.ticketId));
    return null;
  }
}
