import type { Core } from '@strapi/strapi';
import type { Server } from 'socket.io';
import * as schema from '../../../contracts/chat-live.schema';
import type { z } from '@strapi/utils';
import { chatLimits } from '../chat/chat-limits';
import { findConversation } from '../chat/find-conversation';
import { markVisitorRead } from '../chat/mark-visitor-read';
import { postMessage } from '../chat/post-message';
import { readChatSource } from '../chat/read-chat-source';
import { webPage } from '../chat/read-visit';
import { visitorNews } from '../chat/signals';
import { DeskError, isDeskError } from '../errors';
import { clock } from '../platform/clock';
import { admitVisitor } from './admit-visitor';
import { refreshAtMerge, refreshVisitor } from './refresh-visitor';
import { admitOne, forgetHandshake, limitEvents, respond } from './socket-door';
import { tellHead } from './tell-visitors';
import { keepPages, noteTyping, writeVisit } from './visitor-doings';
import {
  conversationRoom,
  keepNamespace,
  keepWindow,
  visitorRoom,
  windowOf,
  type VisitorNamespace,
  type VisitorSocket,
  type Window,
} from './visitor-socket';
import { safeParse } from '../platform/rules/safe-parse';

/** Windows of one visitor at once, in all their tabs. */
const WINDOWS_MAX = 30;

/** The sockets of visitors: admitted by their token, on pages of the owner's, put in rooms by the server alone. */
export function serveVisitors(strapi: Core.Strapi, server: Server): VisitorNamespace {
  // Which events a namespace has is known to its two ends alone.
  const namespace = server.of('/visitor') as unknown as VisitorNamespace;
  keepNamespace(strapi, namespace);
  namespace.use((socket, next) => {
    const { handshake, request } = socket;
    admitOne(strapi, socket, next, async () => {
      const admitted = await admitVisitor(strapi, { auth: handshake.auth, request });
      if ('code' in admitted) return admitted.code;
      const { source, known, token, address, addressKey } = admitted;
      const visitorId = known.visitor.id;
      const open = namespace.adapter.rooms.get(visitorRoom(visitorId))?.size ?? 0;
      if (open >= WINDOWS_MAX) return 'TOO_MANY_REQUESTS';
      Object.assign(socket.data, {
        ...{ visitorId, source: source.key, watching: null, typingUntil: 0, page: null },
      });
      const place = { address, addressKey };
      keepWindow(socket, {
        known,
        token,
        ...place,
        told: 0,
        looked: 0,
        ahead: null,
        parts: '',
        pages: [],
      });
      forgetHandshake(socket);
      return null;
    });
  });
  namespace.on('connection', (socket) => {
    const window = windowOf(socket);
    if (window) serve(strapi, socket, window);
    else socket.disconnect(true);
  });
  return namespace;
}

function serve(strapi: Core.Strapi, socket: VisitorSocket, window: Window): void {
  void socket.join(visitorRoom(socket.data.visitorId));
  // Messages have their own, tighter limit.
  limitEvents(socket, chatLimits(strapi).eventsPerMinute);
  socket.on('chat:watch', (given, answer) =>
    respond(strapi, answer, async () => {
      const { key } = read(schema.chatWatch, given);
      await watch(strapi, socket, window, key);
      return null;
    })
  );
  socket.on('message:send', (given, answer) =>
    respond(strapi, answer, async () => {
      const { key, ...body } = read(schema.messageSend, given);
      const { addressKey } = window;
      const source = await readChatSource(strapi, socket.data.source);
      const taken = await asKnown(strapi, socket, window, key, () =>
        postMessage({ strapi, source, known: window.known, from: { addressKey }, key, body })
      );
      noteTyping(socket, false);
      return taken;
    })
  );
  socket.on('chat:read', (given, answer) =>
    respond(strapi, answer, async () => {
      const { key, seq } = read(schema.chatRead, given);
      const source = await readChatSource(strapi, socket.data.source);
      await asKnown(strapi, socket, window, key, () =>
        markVisitorRead({ strapi, source, known: window.known, key, seq })
      );
      return null;
    })
  );
  socket.on('chat:typing', (given) => {
    const { success, data } = safeParse(schema.chatTyping, given);
    if (success && socket.data.watching?.key === data.key) noteTyping(socket, data.isTyping);
  });
  socket.on('page:seen', (given) => {
    const { success, data } = safeParse(schema.pageSeen, given);
    const page = success ? webPage(data, clock.now()) : null;
    if (page) keepPages(strapi, socket, window, page);
  });
  socket.on('disconnect', () => {
    const { watching } = socket.data;
    noteTyping(socket, false);
    writeVisit(strapi, socket, window);
    if (watching) visitorNews.tell({ ticketId: watching.ticketId });
  });
}

/** @throws DeskError INPUT_INVALID */
function read<T>(schemaOf: z.ZodType<T>, given: unknown): T {
  const { success, data } = safeParse(schemaOf, given);
  if (!success) throw new DeskError('INPUT_INVALID');
  return data;
}

/** The window shows this conversation, and no other any more. What it may have missed is said by the head. */
async function watch(
  strapi: Core.Strapi,
  socket: VisitorSocket,
  window: Window,
  key: string
): Promise<void> {
  const source = await readChatSource(strapi, socket.data.source);
  const { ticket } = await asKnown(strapi, socket, window, key, () =>
    findConversation(strapi, { source, known: window.known, key })
  );
  const before = socket.data.watching;
  if (before && before.ticketId !== ticket.id) {
    noteTyping(socket, false);
    await socket.leave(conversationRoom(before.ticketId));
    visitorNews.tell({ ticketId: before.ticketId });
  }
  // In the room before its number is read: what is written in between is told twice rather than never.
  socket.data.watching = { ticketId: ticket.id, key };
  window.told = ticket.lastSeq;
  window.looked = ticket.lastSeq;
  await socket.join(conversationRoom(ticket.id));
  await tellHead(strapi, [socket]);
  visitorNews.tell({ ticketId: ticket.id });
}

/**
 * A conversation that began a moment ago, by HTTP, is not known to the socket yet; one into which another's was merged
 * is still.
 */
async function asKnown<T>(
  strapi: Core.Strapi,
  socket: VisitorSocket,
  window: Window,
  key: string,
  work: () => Promise<T>
): Promise<T> {
  if (!(await refreshAtMerge(strapi, socket, window, key))) throw new DeskError('VISITOR_UNKNOWN');
  try {
    return await work();
  } catch (error) {
    if (!isDeskError(error) || error.code !== 'NOT_FOUND') throw error;
    if (!(await refreshVisitor(strapi, socket, window))) throw new DeskError('VISITOR_UNKNOWN');
    return work();
  }
}
