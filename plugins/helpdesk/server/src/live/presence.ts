import { WATCHED_MAX, type TicketDoing, type TicketPresence } from '../../../contracts';
import { DeskError } from '../errors';
import type { TicketRow } from '../tickets/rows';
import {
  ticketRoom,
  type AgentNamespace,
  type AgentSocket,
  type WatchedTicket,
} from './agent-socket';
import { whoIsThere } from './rules/who-is-there';
import { inRooms } from './in-rooms';

/**
 * Puts a tab before a ticket that its agent may see, beside those that it shows already, and tells everybody there.
 *
 * @throws DeskError INPUT_INVALID for more tickets than a tab can show.
 */
export async function enter(
  namespace: AgentNamespace,
  socket: AgentSocket,
  { ticket, doing }: { ticket: TicketRow; doing: TicketDoing }
): Promise<TicketPresence> {
  const others = socket.data.watching.filter(({ id }) => id !== ticket.id);
  if (others.length >= WATCHED_MAX) {
    throw new DeskError('INPUT_INVALID', { hint: `At most ${WATCHED_MAX} tickets at once.` });
  }
  const { id, number } = ticket;
  socket.data.watching = [...others, { id, number, doing }];
  await socket.join(ticketRoom(id));
  return tellPresence(namespace, ticket);
}

/** The tab shows these tickets no more, or may not. */
export async function leave(
  namespace: AgentNamespace,
  socket: AgentSocket,
  isLeft: (watched: WatchedTicket) => boolean
): Promise<void> {
  const left = socket.data.watching.filter(isLeft);
  socket.data.watching = socket.data.watching.filter((watched) => !left.includes(watched));
  for (const watched of left) {
    await socket.leave(ticketRoom(watched.id));
    await tellPresence(namespace, watched);
  }
}

export async function tellPresence(
  namespace: AgentNamespace,
  { id, number }: Pick<WatchedTicket, 'id' | 'number'>
): Promise<TicketPresence> {
  const tabs = await inRooms(namespace, [ticketRoom(id)]);
  const agents = whoIsThere(
    tabs.flatMap(({ data: { actor, watching } }) =>
      watching
        .filter((watched) => watched.id === id)
        .map(({ doing }) => ({ key: actor.key, name: actor.name, doing }))
    )
  );
  const presence = { number, agents };
  namespace.to(ticketRoom(id)).emit('ticket:presence', presence);
  return presence;
}
