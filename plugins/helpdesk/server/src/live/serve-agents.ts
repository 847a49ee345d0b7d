import type { Core } from '@strapi/strapi';
import type { Server } from 'socket.io';
import type { SocketAnswer } from '../../../contracts';
import { leaveTicket, watchTicket } from '../../../contracts/live.schema';
import { staffPresence } from '../chat/signals';
import { DeskError, isDeskError } from '../errors';
import { errorTrace } from '../platform/error-trace';
import { noteActivity } from '../routing/note-activity';
import { findTicket } from '../tickets/find-ticket';
import { admitAgent } from './admit-agent';
import { agentRoom, type AgentNamespace, type AgentSocket } from './agent-socket';
import { enter, leave, tellPresence } from './presence';
import { StaffTyping } from './staff-typing';
import { tellAvailability } from './tell-availability';

/** Events that one tab may send in a minute: somebody who writes in three chats at once sends fewer. */
const EVENTS_PER_MINUTE = 300;

/** The sockets of the panel: admitted by the admin login, put in rooms by the server alone. */
export function serveAgents(strapi: Core.Strapi, server: Server): AgentNamespace {
  // Which events a namespace has is known to its two ends alone.
  const namespace = server.of('/agent') as unknown as AgentNamespace;
  const typing = new StaffTyping();
  namespace.use((socket, next) => {
    admitAgent(strapi, socket.handshake.auth.token)
      .then((admitted) => {
        if (!admitted) return next(new Error('LOGIN_REQUIRED'));
        Object.assign(socket.data, {
          ...admitted,
          token: String(socket.handshake.auth.token),
          watching: [],
        });
        next();
      })
      .catch((error: unknown) => {
        strapi.log.error(`helpdesk: a socket was not admitted: ${errorTrace(error)}`);
        next(new Error('UNEXPECTED'));
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

function serve(desk: Desk, socket: AgentSocket): void {
  const { strapi, namespace, typing } = desk;
  void socket.join(agentRoom(socket.data.actor.id));
  limitEvents(socket);
  socket.on('ticket:watch', (watch, answer) =>
    respond(strapi, answer, async () => {
      const { success, data } = watchTicket.safeParse(watch);
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
      const { success, data } = leaveTicket.safeParse(given[0]);
      if (!success && given.length > 1) throw new DeskError('INPUT_INVALID');
      const isLeft = ({ number }: { number: number }) => !data || number === data.number;
      for (const { id } of socket.data.watching.filter(isLeft)) {
        typing.stop({ ticketId: id, tab: socket.id });
      }
      await leave(namespace, socket, isLeft);
      return null;
    })
  );
  socket.on('agent:active', () => settle(strapi, beActive(desk, socket)));
  socket.on('disconnect', () => {
    typing.stopAll(socket.id);
    for (const watched of socket.data.watching) settle(strapi, tellPresence(namespace, watched));
  });
}

async function beActive({ strapi, namespace }: Desk, { data }: AgentSocket): Promise<void> {
  const { id } = data.actor;
  if (!(await noteActivity(strapi, id))) return;
  tellAvailability(namespace, [id]);
  staffPresence.tell({ agentId: id });
}

/** What nobody waits for is not lost without a word. */
function settle(strapi: Core.Strapi, work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    strapi.log.error(`helpdesk: presence: ${errorTrace(error)}`);
  });
}

/** A tab that sends more than any tab of ours would is cut. */
function limitEvents(socket: AgentSocket): void {
  let left = EVENTS_PER_MINUTE;
  const refill = setInterval(() => (left = EVENTS_PER_MINUTE), 60_000);
  refill.unref();
  socket.on('disconnect', () => clearInterval(refill));
  socket.use((_event, next) => {
    left -= 1;
    if (left >= 0) return next();
    socket.disconnect(true);
  });
}

/** Whatever is sent, the process lives, and the sender is told no more than a code. */
async function respond<T>(
  strapi: Core.Strapi,
  answer: unknown,
  work: () => Promise<T>
): Promise<void> {
  // A stranger's frame may carry no callback.
  const say = typeof answer === 'function' ? (answer as (got: SocketAnswer<T>) => void) : () => {};
  try {
    say({ data: await work() });
  } catch (error) {
    if (!isDeskError(error)) strapi.log.error(`helpdesk: socket event: ${errorTrace(error)}`);
    const { code, message } = isDeskError(error) ? error : new DeskError('UNEXPECTED');
    say({ error: { code, message } });
  }
}
