import type { Namespace, Socket } from 'socket.io';
import type { AgentClientEvents, AgentServerEvents, TicketDoing } from '../../../contracts';
import type { AgentActor } from '../access/actor';

/** What every node may know of one tab of an agent: it goes through Redis. */
export interface AgentSocketData {
  actor: AgentActor;
  /** Row of the admin user. */
  userId: number;
  /** The tickets that the tab shows; at most WATCHED_MAX. */
  watching: readonly WatchedTicket[];
}

export interface WatchedTicket {
  /** Row of the ticket. */
  id: number;
  number: number;
  doing: TicketDoing;
}

export type AgentSocket = Socket<
  AgentClientEvents,
  AgentServerEvents,
  Record<string, never>,
  AgentSocketData
>;
export type AgentNamespace = Namespace<
  AgentClientEvents,
  AgentServerEvents,
  Record<string, never>,
  AgentSocketData
>;

const tokens = new WeakMap<AgentSocket, string>();
/** Of the login; a tab lives no longer. Only the node of the tab has it. */
export const tokenOf = (socket: AgentSocket): string | undefined => tokens.get(socket);
export const keepToken = (socket: AgentSocket, token: string): void =>
  void tokens.set(socket, token);

/** Tabs that show this ticket. */
export const ticketRoom = (ticketId: number): string => `ticket:${ticketId}`;
/** Tabs of this agent. */
export const agentRoom = (agentId: number): string => `agent:${agentId}`;
