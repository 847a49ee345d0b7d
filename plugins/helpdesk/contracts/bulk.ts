import type { EpochMs } from './common';
import type { ActionStep, AssignStep, TagStep } from './macros';
import type { AgentRef } from './people';
import type { QueueQuery } from './queue-query';
import type { ActionOffer } from './tickets';

/** Most tickets of one bulk action. */
export const BULK_TICKETS_MAX = 10_000;
/** How many of the refused ones are told one by one. */
export const BULK_FAILURES_TOLD = 200;
/** Bulk actions of one agent that wait for each other; they run one after the other. */
export const BULKS_AT_ONCE = 5;

export const BULK_STATES = ['running', 'done', 'cancelled'] as const;
export type BulkState = (typeof BULK_STATES)[number];

/** Only in tickets of this workflow. */
export interface BulkActionStep extends ActionStep {
  workflow: string;
}

/** What is done with each ticket; by the rights that the agent has at that moment. */
export type BulkWhat =
  | AssignStep
  | TagStep
  | BulkActionStep
  | { kind: 'macro'; macro: string }
  | { kind: 'read'; isRead: boolean }
  | { kind: 'follow'; follow: boolean };

/** Either numbers, or everything that a list of the queue holds now. */
export interface BulkTickets {
  /** At most BULK_TICKETS_MAX. */
  numbers?: number[];
  /** As in `GET /helpdesk/queue`; pages aside. */
  query?: QueueQuery;
}

/** `POST /helpdesk/bulk`; goes on when the tab is closed. */
export interface BulkBody extends BulkTickets {
  /** Made by the client; the same id twice is one bulk action. */
  clientId: string;
  what: BulkWhat;
  /**
   * Of each of the numbers, in their order: a ticket that has another version by then is refused with TICKET_CHANGED.
   * 0, and left out: whatever it is then.
   */
  versions?: number[];
}

export interface BulkFailure {
  number: number;
  /** Of the catalogue of errors. */
  code: string;
  message: string;
  /** Of a macro, from 1: the step that cannot be done. */
  step: number | null;
}

/** `GET /helpdesk/bulk`: the agent's own that run or ended lately, newest first. */
export interface BulkSummary {
  key: string;
  what: BulkWhat['kind'];
  total: number;
  /** Looked at, whether it could be done or not. */
  done: number;
  refused: number;
  state: BulkState;
  startedAt: EpochMs;
  endedAt: EpochMs | null;
  by: AgentRef | null;
}

/** `GET /helpdesk/bulk/:key`: for who began it, and owners. */
export interface Bulk extends BulkSummary {
  /** The first BULK_FAILURES_TOLD of them. */
  failed: BulkFailure[];
}

/** `POST /helpdesk/bulk/offers`: what can be done with at least one of them now. */
export interface BulkOffers {
  /** Tickets among them that this agent may see. */
  total: number;
  actions: {
    workflow: string;
    /** In how many of them. */
    count: number;
    /** Its text is a template, as it stands in the workflow. */
    offer: ActionOffer;
  }[];
}
