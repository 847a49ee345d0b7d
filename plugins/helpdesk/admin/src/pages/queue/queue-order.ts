import type { QueueRow } from '../../../../contracts/tickets';
import type { QueueSort } from '../../../../contracts/queue-query';

/** Where a row stands in its list; smaller comes first. Rows that do not wait stand behind all that do. */
const PLACES: Record<QueueSort, (row: QueueRow) => number> = {
  activity: ({ lastActivityAt }) => lastActivityAt,
  '-activity': ({ lastActivityAt }) => -lastActivityAt,
  number: ({ number }) => number,
  '-number': ({ number }) => -number,
  waiting: ({ waitingSince }) => waitingSince ?? Number.POSITIVE_INFINITY,
};

/** Surely before: of two rows with an equal place neither is. */
export const isBefore = (row: QueueRow, other: QueueRow, sort: QueueSort): boolean =>
  PLACES[sort](row) < PLACES[sort](other);
