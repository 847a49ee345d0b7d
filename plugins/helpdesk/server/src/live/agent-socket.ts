import type { Namespace, Socket } from 'socket.io';
import type { AgentClientEvents, AgentServerEvents, TicketDoing } from '../../../contracts';
import type { AgentActor } from '../access/actor';

/** What the server knows of one tab of an agent. */
export interface AgentSocketData {
  actor: AgentActor;
  /** Row of the admin user. */
  userId: number;
  /** Of the login; a tab lives no longer. */
  token: string;
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

/** Tabs that show this ticket. */
export const ticketRoom = (ticketId: number): string => `ticket:${ticketId}`;
/** Tabs of this agent. */
export const agentRoom = (agentId: number): string => `agent:${agentId}`;
