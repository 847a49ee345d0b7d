import type { QueueColumn } from './queue-columns';

/**
 * Rem of the columns whose contents have about the same length. The others are as wide as `--flexible` says, and the
 * subject takes what is left, but never less than a few words need: before that the table scrolls within itself.
 */
const FIXED: Record<string, number> = {
  number: 9.2,
  waiting: 11.2,
  channel: 11.2,
  opened: 11.2,
  activity: 11.2,
  rating: 11.2,
};
const SUBJECT_LEAST = 18;
export const ACTIONS_WIDTH = '8rem';

/** Null: takes what is left. */
export const widthOf = ({ id }: QueueColumn): string | null => {
  if (id === 'subject') return null;
  return FIXED[id] ? `${FIXED[id]}rem` : 'var(--flexible)';
};

/** Least width of a table with these columns. */
export const tableWidth = (columns: readonly QueueColumn[]): string =>
  `calc(${[...columns.map((column) => widthOf(column) ?? `${SUBJECT_LEAST}rem`), ACTIONS_WIDTH].join(' + ')})`;
