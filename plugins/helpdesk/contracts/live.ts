import type { VisitorPresence } from './console';

/*
 * What a socket tells an agent's panel: path `/helpdesk/socket`, namespace `/agent`, `auth: { token }` with the token of
 * the admin login. It is a hint: what became of a ticket is asked for over HTTP, so that a panel whose socket was away
 * misses nothing.
 */

/** Something happened in a ticket that this agent sees, or saw until now. */
export interface TicketHint {
  number: number;
  /** Of the newest entry. */
  seq: number;
}

/** What somebody does in a ticket that stands open before them. */
export const TICKET_DOINGS = ['reading', 'writing'] as const;
export type TicketDoing = (typeof TICKET_DOINGS)[number];

export interface PresentAgent {
  key: string;
  name: string;
  doing: TicketDoing;
}

/** Who has the ticket before them, each once however many tabs they have, by name. */
export interface TicketPresence {
  number: number;
  agents: PresentAgent[];
}

export interface WatchTicket {
  number: number;
  doing: TicketDoing;
}

export type SocketAnswer<T> = { data: T } | { error: { code: string; message: string } };

export interface AgentServerEvents {
  /** Of a chat that this agent sees: the visitor came, went, writes, reads, or is on another page. */
  'chat:visitor': (told: { number: number } & VisitorPresence) => void;
  'ticket:changed': (hint: TicketHint) => void;
  /** Something stands under the bell that did not, or no longer. */
  'notices:changed': () => void;
  'ticket:presence': (presence: TicketPresence) => void;
}

export interface AgentClientEvents {
  /** This tab shows the ticket, and what its agent does there; the answer says who else is there. */
  'ticket:watch': (watch: WatchTicket, answer: (got: SocketAnswer<TicketPresence>) => void) => void;
  /** The tab shows no ticket any more. */
  'ticket:leave': (answer: (got: SocketAnswer<null>) => void) => void;
}

/** Path of every socket of the desk. */
export const SOCKET_PATH = '/helpdesk/socket';
/** Header of the handshake: a page of another site cannot send it, where a browser names no origin. */
export const SOCKET_HEADER = 'x-helpdesk-socket';
