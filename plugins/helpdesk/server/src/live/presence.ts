import type { TicketPresence, WatchTicket } from '../../../contracts';
import type { TicketRow } from '../tickets/rows';
import { ticketRoom, type AgentNamespace, type AgentSocket } from './agent-socket';
import { whoIsThere } from './rules/who-is-there';

/** Puts a tab before a ticket that its agent may see, and tells everybody there. */
export async function enter(
  namespace: AgentNamespace,
  socket: AgentSocket,
  { ticket, doing }: { ticket: TicketRow; doing: WatchTicket['doing'] }
): Promise<TicketPresence> {
  const before = socket.data.watching;
  socket.data.watching = { id: ticket.id, number: ticket.number, doing };
  if (before && before.id !== ticket.id) {
    await socket.leave(ticketRoom(before.id));
    await tellPresence(namespace, before);
  }
  await socket.join(ticketRoom(ticket.id));
  return tellPresence(namespace, ticket);
}

/** The tab shows no ticket any more, or may not. */
export async function leave(namespace: AgentNamespace, socket: AgentSocket): Promise<void> {
  const { watching } = socket.data;
  if (!watching) return;
  socket.data.watching = null;
  await socket.leave(ticketRoom(watching.id));
  await tellPresence(namespace, watching);
}

export async function tellPresence(
  namespace: AgentNamespace,
  { id, number }: { id: number; number: number }
): Promise<TicketPresence> {
  const tabs = await namespace.in(ticketRoom(id)).fetchSockets();
  const agents = whoIsThere(
    tabs.flatMap(({ data: { actor, watching } }) =>
      watching?.id === id ? [{ key: actor.key, name: actor.name, doing: watching.doing }] : []
    )
  );
  const presence = { number, agents };
  namespace.to(ticketRoom(id)).emit('ticket:presence', presence);
  return presence;
}
