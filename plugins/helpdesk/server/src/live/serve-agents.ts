import type { Core } from '@strapi/strapi';
import type { Server } from 'socket.io';
import { leaveTicket, watchTicket } from '../../../contracts/live.schema';
import { DeskError } from '../errors';
import { errorTrace } from '../platform/error-trace';
import { isFromOurPage } from '../platform/sockets';
import { noteActivity } from '../routing/note-activity';
import { findTicket } from '../tickets/find-ticket';
import { admitAgent } from './admit-agent';
import { agentRoom, keepToken, type AgentNamespace, type AgentSocket } from './agent-socket';
import { enter, leave, tellPresence } from './presence';
import { admitOne, forgetHandshake, limitEvents, respond } from './socket-door';
import { StaffTyping } from './staff-typing';
import { safeParse } from '../platform/rules/safe-parse';

/** Events that one tab may send in a minute: somebody who writes in three chats at once sends fewer. */
const EVENTS_PER_MINUTE = 300;

/** The sockets of the panel: admitted by the admin login, put in rooms by the server alone. */
export function serveAgents(strapi: Core.Strapi, server: Server): AgentNamespace {
  // Which events a namespace has is known to its two ends alone.
  const namespace = server.of('/agent') as unknown as AgentNamespace;
  const typing = new StaffTyping();
  namespace.use((socket, next) => {
    // The server takes pages of chats too: those are for the other namespace alone.
    if (!isFromOurPage(strapi, socket.request)) return next(new Error('NOT_ALLOWED'));
    const { token } = socket.handshake.auth;
    admitOne(strapi, socket, next, async () => {
      const admitted = await admitAgent(strapi, token);
      if (!admitted) return 'LOGIN_REQUIRED';
      keepToken(socket, String(token));
      Object.assign(socket.data, { ...admitted, watching: [] });
      forgetHandshake(socket);
      return null;
    });
  });
  namespace.on('connection', (socket) => serve({ strapi, namespace, typing }, socket));
  return namespace;
}

interface Desk {
  strapi: Core.Strapi;
  namespace: AgentNamespace;
  typing: StaffTyping;
}

function serve({ strapi, namespace, typing }: Desk, socket: AgentSocket): void {
  void socket.join(agentRoom(socket.data.actor.id));
  limitEvents(socket, EVENTS_PER_MINUTE);
  socket.on('ticket:watch', (watch, answer) =>
    respond(strapi, answer, async () => {
      const { success, data } = safeParse(watchTicket, watch);
      if (!success) throw new DeskError('INPUT_INVALID');
      const { actor } = socket.data;
      const ticket = await findTicket({ strapi, actor, ticket: { number: data.number } });
      const writer = { ticketId: ticket.id, tab: socket.id };
      const isForClient = data.doing === 'writing' && data.isForClient === true;
      if (isForClient && ticket.channel === 'chat' && socket.connected) {
        typing.write({ ...writer, name: actor.name });
      } else typing.stop(writer);
      return enter(namespace, socket, { ticket, doing: data.doing });
    })
  );
  // A panel that was loaded before an update names no ticket: it shows but one.
  socket.on('ticket:leave', (...given: unknown[]) =>
    respond(strapi, given.at(-1), async () => {
      const { success, data } = safeParse(leaveTicket, given[0]);
      if (!success && given.length > 1) throw new DeskError('INPUT_INVALID');
      const isLeft = ({ number }: { number: number }) => !data || number === data.number;
      for (const { id } of socket.data.watching.filter(isLeft)) {
        typing.stop({ ticketId: id, tab: socket.id });
      }
      await leave(namespace, socket, isLeft);
      return null;
    })
  );
  socket.on('agent:active', () => settle(strapi, noteActivity(strapi, socket.data.actor.id)));
  socket.on('disconnect', () => {
    typing.stopAll(socket.id);
    for (const watched of socket.data.watching) settle(strapi, tellPresence(namespace, watched));
  });
}

/** What nobody waits for is not lost without a word. */
function settle(strapi: Core.Strapi, work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    strapi.log.error(`helpdesk: presence: ${errorTrace(error)}`);
  });
}
