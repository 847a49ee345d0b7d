import type { Core } from '@strapi/strapi';
import { CHAT_LIMITS, type ChatPage } from '../../../contracts';
import { visitorNews } from '../chat/signals';
import { noteVisit, SEEN_EVERY_MS } from '../chat/touch-visitor';
import { clock } from '../platform/clock';
import type { VisitorSocket, Window } from './visitor-socket';

/** Said anew every few seconds; then the visitor is taken to have stopped. */
const TYPING_MS = 10_000;

const ends = new WeakMap<VisitorSocket, NodeJS.Timeout>();

/** The visitor writes, or no longer: staff are told when it changes. */
export function noteTyping(socket: VisitorSocket, isTyping: boolean): void {
  const { watching, typingUntil } = socket.data;
  socket.data.typingUntil = isTyping ? clock.now() + TYPING_MS : 0;
  clearTimeout(ends.get(socket));
  if (isTyping) {
    const end = setTimeout(() => noteTyping(socket, false), TYPING_MS);
    end.unref();
    ends.set(socket, end);
  }
  const hasChanged = isTyping !== typingUntil > 0;
  if (watching && hasChanged) visitorNews.tell({ ticketId: watching.ticketId });
}

const writes = new WeakMap<VisitorSocket, NodeJS.Timeout>();

/** The page that the visitor is on, told to staff at once and written down a few times in a minute. */
export function keepPages(
  strapi: Core.Strapi,
  socket: VisitorSocket,
  window: Window,
  page: ChatPage
): void {
  const { watching } = socket.data;
  const isSame = socket.data.page?.url === page.url && socket.data.page.title === page.title;
  if (isSame) return;
  socket.data.page = page;
  window.pages = [...window.pages, page].slice(-CHAT_LIMITS.pages);
  if (watching) visitorNews.tell({ ticketId: watching.ticketId });
  if (writes.has(socket)) return;
  const write = setTimeout(() => writeVisit(strapi, socket, window), SEEN_EVERY_MS);
  write.unref();
  writes.set(socket, write);
}

/** Writes down the pages of the last moments, and that the visitor was there. */
export function writeVisit(strapi: Core.Strapi, socket: VisitorSocket, window: Window): void {
  clearTimeout(writes.get(socket));
  writes.delete(socket);
  const { pages, known } = window;
  window.pages = [];
  noteVisit(strapi, { known, ticketId: socket.data.watching?.ticketId ?? null, pages });
}
