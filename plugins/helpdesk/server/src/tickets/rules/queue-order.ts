import type { QueueSort } from '../../../../contracts';

/*
 * Orders of the queue. By activity: the newest first, unless the oldest are asked for. By number: as they came in.
 * By waiting: who waits longest for an answer comes first; after them those who do not wait, as they came in.
 */

export const DEFAULT_SORT: QueueSort = '-activity';

export interface QueueOrder {
  /** Column of helpdesk_tickets. */
  column: 'last_activity_at' | 'number' | 'waiting_since';
  isDescending: boolean;
}

export const QUEUE_ORDERS: Record<QueueSort, QueueOrder> = {
  activity: { column: 'last_activity_at', isDescending: false },
  '-activity': { column: 'last_activity_at', isDescending: true },
  number: { column: 'number', isDescending: false },
  '-number': { column: 'number', isDescending: true },
  waiting: { column: 'waiting_since', isDescending: false },
};

/** Sort value of a ticket that does not wait: after every moment. */
export const NOT_WAITING = Number.MAX_SAFE_INTEGER;
