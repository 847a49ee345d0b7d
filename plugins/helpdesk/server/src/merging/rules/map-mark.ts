/*
 * How far somebody has read is one number for each ticket: everything up to it. In two histories that became one, they
 * have read up to the first entry that they have not: nothing that was unread passes as read, and whoever had read
 * both to the end has read all of it.
 */

/** One of the two histories. */
export interface ReadHistory {
  /** New sequence numbers by the old ones. */
  seqs: ReadonlyMap<number, number>;
  /** How far it was read, by the old numbers. */
  readTo: number;
  /** Up to here it counts; what comes after is nothing that this reader is told of. Left out: to its end. */
  newsTo?: number;
}

/** @param total how many entries both have together. */
export function mapMark(histories: readonly ReadHistory[], total: number): number {
  const firstUnread = histories.flatMap(({ seqs, readTo, newsTo = Infinity }) => {
    if (readTo >= newsTo) return [];
    const unread = [...seqs].filter(([old]) => old > readTo).map(([, seq]) => seq);
    return unread.length > 0 ? [Math.min(...unread)] : [];
  });
  return firstUnread.length > 0 ? Math.min(...firstUnread) - 1 : total;
}
