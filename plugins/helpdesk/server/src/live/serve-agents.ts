import type { Core } from '@strapi/strapi';
import type { Server } from 'socket.io';
import { watchTicket } from '../../../contracts/live.schema';
import { DeskError } from '../errors';
import { errorTrace } from '../platform/error-trace';
import { isFromOurPage } from '../platform/sockets';
import { findTicket } from '../tickets/find-ticket';
import { admitAgent } from './admit-agent';
import { agentRoom, type AgentNamespace, type AgentSocket } from './agent-socket';
import { enter, leave, tellPresence } from './presence';
import { limitEvents, respond } from './socket-door';

/** Events that one tab may send in a minute: somebody who switches tickets every second sends fewer. */
const EVENTS_PER_MINUTE = 300;

/** The sockets of the panel: admitted by the admin login, put in rooms by the server alone. */
export function serveAgents(strapi: Core.Strapi, server: Server): AgentNamespace {
  // Which events a namespace has is known to its two ends alone.
  const namespace = server.of('/agent') as unknown as AgentNamespace;
  namespace.use((socket, next) => {
    // The server takes pages of chats too: those are for the other namespace alone.
    if (!isFromOurPage(strapi, socket.request)) return next(new Error('NOT_ALLOWED'));
    admitAgent(strapi, socket.handshake.auth.token)
      .then((admitted) => {
        if (!admitted) return next(new Error('LOGIN_REQUIRED'));
        Object.assign(socket.data, {
          ...admitted,
          token: String(socket.handshake.auth.token),
          watching: null,
        });
        next();
      })
      .catch((error: unknown) => {
        strapi.log.error(`helpdesk: a socket was not admitted: ${errorTrace(error)}`);
        next(new Error('UNEXPECTED'));
      });
  });
  namespace.on('connection', (socket) => serve(strapi, namespace, socket));
  return namespace;
}

function serve(strapi: Core.Strapi, namespace: AgentNamespace, socket: AgentSocket): void {
  void socket.join(agentRoom(socket.data.actor.id));
  limitEvents(socket, EVENTS_PER_MINUTE);
  socket.on('ticket:watch', (watch, answer) =>
    respond(strapi, answer, async () => {
      const { success, data } = watchTicket.safeParse(watch);
      if (!success) throw new DeskError('INPUT_INVALID');
      const { actor } = socket.data;
      const ticket = await findTicket({ strapi, actor, ticket: { number: data.number } });
      return enter(namespace, socket, { ticket, doing: data.doing });
    })
  );
  socket.on('ticket:leave', (answer) =>
    respond(strapi, answer, async () => {
      await leave(namespace, socket);
      return null;
    })
  );
  socket.on('disconnect', () => {
    const { watching } = socket.data;
    if (!watching) return;
    tellPresence(namespace, watching).catch((error: unknown) => {
      strapi.log.error(`helpdesk: presence: ${errorTrace(error)}`);
    });
  });
}
