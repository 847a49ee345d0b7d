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
  /** The most that a sort value can be. */
  greatest: number;
}

/** Sort value of a ticket that does not wait: after every moment. */
export const NOT_WAITING = Number.MAX_SAFE_INTEGER;
const GREATEST_NUMBER = 2_147_483_647;
const ACTIVITY = { column: 'last_activity_at', greatest: NOT_WAITING } as const;
const NUMBER = { column: 'number', greatest: GREATEST_NUMBER } as const;

export const QUEUE_ORDERS: Record<QueueSort, QueueOrder> = {
  activity: { ...ACTIVITY, isDescending: false },
  '-activity': { ...ACTIVITY, isDescending: true },
  number: { ...NUMBER, isDescending: false },
  '-number': { ...NUMBER, isDescending: true },
  waiting: { column: 'waiting_since', isDescending: false, greatest: NOT_WAITING },
};

/** The same list from its end. */
export function backwards(order: QueueOrder): QueueOrder {
  return { ...order, isDescending: !order.isDescending };
}
