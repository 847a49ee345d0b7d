import type { EpochMs } from '../../../../contracts';

/*
 * Two histories become one in the order of time. Each keeps its own order, whatever its clocks said: what was answered
 * after a question stays after it. Of two entries of the same moment, that of the older ticket comes first.
 */

export interface Placed {
  /** Row of helpdesk_entries. */
  id: number;
  seq: number;
  at: EpochMs;
}

/** New sequence numbers, from 1: of each history by its old ones. */
export interface Interleaved {
  /** Ids of the entries in their new order. */
  order: number[];
  older: ReadonlyMap<number, number>;
  younger: ReadonlyMap<number, number>;
}

export function interleave(older: readonly Placed[], younger: readonly Placed[]): Interleaved {
  const order: number[] = [];
  const olderSeqs = new Map<number, number>();
  const youngerSeqs = new Map<number, number>();
  const take = (entry: Placed, seqs: Map<number, number>) => {
    order.push(entry.id);
    seqs.set(entry.seq, order.length);
  };
  let next = 0;
  for (const entry of older) {
    while (next < younger.length && younger[next].at < entry.at) {
      take(younger[next], youngerSeqs);
      next += 1;
    }
    take(entry, olderSeqs);
  }
  for (const entry of younger.slice(next)) take(entry, youngerSeqs);
  return { order, older: olderSeqs, younger: youngerSeqs };
}
