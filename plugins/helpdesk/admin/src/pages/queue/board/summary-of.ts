import { layList, type LaidList } from '../queue-list';
import type { LaidColumn } from './board-columns';

/** All cards of the board as one list, for what is told of it and walked over by keys. */
export const summaryOf = (columns: LaidColumn[]): LaidList => {
  const tickets = columns.flatMap(({ list }) => list.rows);
  const after = columns.some(({ list }) => list.after !== null) ? '…' : null;
  return layList({ tickets, after, isCapped: columns.some(({ list }) => list.isCapped) });
};
