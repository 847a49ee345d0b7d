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
  /**
   * What is being written is for the client. Of a chat, the visitor is told so: said anew every few seconds, it is over
   * after ten without.
   */
  isForClient?: boolean;
}

/** Tickets that one tab may watch at once. */
export const WATCHED_MAX = 10;

export type SocketAnswer<T> = { data: T } | { error: { code: string; message: string } };

export interface AgentServerEvents {
  /** Of a chat that this agent sees: the visitor came, went, writes, reads, or is on another page. */
  'chat:visitor': (told: { number: number } & VisitorPresence) => void;
  'ticket:changed': (hint: TicketHint) => void;
  /** Something stands under the bell that did not, or no longer. */
  'notices:changed': () => void;
  'ticket:presence': (presence: TicketPresence) => void;
  /** The desk counts this agent as away because nothing was done for a while, or as there again. */
  'availability:changed': () => void;
  /** Nodes of the desk did not hear each other for a while: whatever is shown is to be asked for again. */
  'news:missed': () => void;
}

export interface AgentClientEvents {
  /**
   * This tab shows the ticket, beside others that it shows, and what its agent does there; the answer says who else is
   * there. Said again, it changes what is done.
   */
  'ticket:watch': (watch: WatchTicket, answer: (got: SocketAnswer<TicketPresence>) => void) => void;
  /** The tab shows this ticket no more. */
  'ticket:leave': (leave: LeaveTicket, answer: (got: SocketAnswer<null>) => void) => void;
  /** Somebody did something at this tab: at most every ACTIVE_MS. */
  'agent:active': () => void;
}

export interface LeaveTicket {
  number: number;
}

/** How often a tab says that somebody is at it, in milliseconds. */
export const ACTIVE_MS = 30_000;

/** Path of every socket of the desk. */
export const SOCKET_PATH = '/helpdesk/socket';
/** Header of the handshake: a page of another site cannot send it, where a browser names no origin. */
export const SOCKET_HEADER = 'x-helpdesk-socket';
