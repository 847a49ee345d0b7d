import type { RatingFilter } from './rating';

/**
 * By activity, newest first (`-activity`, unless told otherwise) or oldest first; by number; `waiting`: who waits
 * longest for an answer comes first, then those who do not wait, as they came in.
 */
export const QUEUE_SORTS = ['activity', '-activity', 'number', '-number', 'waiting'] as const;
export type QueueSort = (typeof QUEUE_SORTS)[number];

export const QUEUE_ASSIGNEES = ['mine', 'me', 'my-teams', 'nobody'] as const;

/** Longest text that is searched for. */
export const SEARCH_TEXT_MAX = 200;

/**
 * A span of time: days `2026-01-31`, `2026-01-01..2026-01-31` with either end open, in the agent's zone; ages
 * `last-7d` (not longer ago) and `older-30d` (longer ago); `next-8h` and `overdue` of what lies ahead; m, h, d, w.
 */
export type QueueTime = string;

/**
 * `GET /helpdesk/queue`; all filters are optional and narrow each other. Where several values are taken, they are
 * separated by commas, and one of them is enough. The same words stand in the address bar of the panel.
 */
export interface QueueQuery {
  workflow?: string;
  /**
   * `workflow/state`, or bare categories of STATE_CATEGORIES; several. Without it, what is still to be done: neither
   * closed tickets nor the trash.
   */
  state?: string;
  /**
   * One of QUEUE_ASSIGNEES or an agent's key; several. `my-teams`: given to one of the agent's teams, taken by a person
   * or not. `mine`: given to the agent, or to one of the agent's teams and not yet to a person.
   */
  assignee?: string;
  /** Keys of teams; several. */
  team?: string;
  /** Key of a contact: this client's tickets. */
  client?: string;
  /** Keys of sources; several. */
  source?: string;
  /** Of CHANNELS; several. */
  channel?: string;
  /** Keys of tags: has one of them. */
  tag?: string;
  /** Keys of tags: has none of them. */
  untagged?: string;
  /** Only tickets in which the client waits for an answer. */
  waiting?: 'true';
  unread?: 'true';
  followed?: 'true';
  /** By the newest rating; `none`: not rated. Without `state`, closed tickets are listed too. */
  rating?: RatingFilter;
  opened?: QueueTime;
  /** When something last happened in it. */
  active?: QueueTime;
  /** Without `state`, closed tickets are listed too. */
  closed?: QueueTime;
  /** Since when the client waits for an answer. */
  waits?: QueueTime;
  /** By when it is to be answered. */
  due?: QueueTime;
  /** Somebody who acted in it: an agent's key, `me`, `client` or `system`; several. */
  by?: string;
  /**
   * An action that was ever performed in it, by one of `by` where that is given: its key, or `workflow/action`; several.
   */
  did?: string;
  /** When that was, or when one of `by` acted. */
  when?: QueueTime;
  /** The last action that was performed in it: its key, or `workflow/action`; several. */
  last?: string;
  /**
   * Own fields: `order-number:1042;size:l,xl;amount:100..200`. Texts by their beginning, upper and lower case aside;
   * numbers and dates by value or `from..to`, either end open; a checkbox by `true` or `false`; choices by key.
   */
  fields?: string;
  /**
   * Words that all stand in one message of the ticket (its subject, number, contact and the message together), each
   * whole or as a beginning. At most SEARCH_TEXT_MAX characters.
   */
  q?: string;
  /** Keys of own fields whose values the rows carry, separated by commas; at most 10. */
  columns?: string;
  sort?: QueueSort;
  /** From the page before; opaque. */
  after?: string;
  /** 1 to 100, 25 unless told. */
  limit?: number;
}

/** Keys of a `QueueQuery` and the form of each; `queue-query.schema` checks by it, the panel reads addresses by it. */
export const QUEUE_TIMES = ['opened', 'active', 'closed', 'waits', 'due', 'when'] as const;
export const QUEUE_LISTS_OF_KEYS = [
  'assignee',
  'team',
  'source',
  'channel',
  'tag',
  'untagged',
  'by',
  'did',
  'last',
] as const;
/** Most values that one filter takes. */
export const QUEUE_VALUES_MAX = 20;
/** Longest `fields`. */
export const QUEUE_FIELDS_MAX = 500;
