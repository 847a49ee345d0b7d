import type { EpochMs } from './common';

/** A ticket that belongs to this one: other work on the same matter, or a message that was split off. */
export interface LinkedTicket {
  number: number;
  subject: string;
  state: { workflow: string; key: string };
  contact: string;
  lastActivityAt: EpochMs;
}

/** `POST /helpdesk/tickets/:number/links`; taken away by `DELETE …/links/:to`. */
export interface LinkBody {
  clientId: string;
  /** Number of the other ticket. */
  to: number;
}

/** `POST /helpdesk/tickets/:number/merge`: this ticket goes into another, which stays. */
export interface MergeBody {
  clientId: string;
  version: number;
  /** Number of the one that stays. */
  into: number;
  /** Its version, as the agent saw it. */
  intoVersion: number;
  /** The client is mailed under which number it goes on. */
  tellClient: boolean;
}

/** `POST /helpdesk/tickets/:number/entries/:seq/split`: a client's message becomes a ticket of its own. */
export interface SplitBody {
  clientId: string;
  version: number;
  subject: string;
  /** Key; left out: that of this ticket. */
  source?: string;
  sendsReceipt?: boolean;
}

export interface SplitOff {
  number: number;
  key: string;
  isRepeat: boolean;
}
