import type { ChatEntry } from '../../../contracts';
import type { Hole } from './state';

/*
 * Entries are known by their numbers, and a deletion is for good: whatever comes late, twice or in another order, the
 * text of a message that was deleted is not shown again, not even in a quote.
 */

export interface Merged {
  /** In order, each number once. */
  entries: readonly ChatEntry[];
  /** Messages that were taken away, because one of the entries deletes them. */
  holes: readonly Hole[];
}

/** What stands after these came. */
export function mergeEntries(known: readonly ChatEntry[], came: readonly ChatEntry[]): Merged {
  if (came.length === 0) return { entries: known, holes: [] };
  const bySeq = new Map(known.map((entry) => [entry.seq, entry]));
  for (const entry of came) {
    if (!bySeq.get(entry.seq)?.isDeleted) bySeq.set(entry.seq, entry);
  }
  const all = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
  const deletedBy = new Map(all.map(({ seq, deletes }) => [deletes, seq]));
  const marks = all.filter(({ isDeleted }) => isDeleted).map(({ seq }) => seq);
  const gone = new Set([...deletedBy.keys(), ...marks]);
  const holes = all.flatMap(({ seq, isDeleted }) => {
    const by = deletedBy.get(seq);
    return by === undefined || isDeleted ? [] : [{ seq, by }];
  });
  const entries = all
    .filter(({ seq, isDeleted }) => isDeleted || !deletedBy.has(seq))
    .map((entry) => (isQuoteGone(entry, gone) ? withoutQuoted(entry) : entry));
  return { entries, holes };
}

/** The numbers after `after`, up to `upTo`, hold these entries and no others. */
export function replaceRange(
  known: readonly ChatEntry[],
  { after, upTo, entries }: { after: number; upTo: number; entries: readonly ChatEntry[] }
): Merged {
  const standing = new Set(entries.map(({ seq }) => seq));
  const kept = known.filter(
    ({ seq, isDeleted }) => seq <= after || seq > upTo || (isDeleted && standing.has(seq))
  );
  return mergeEntries(kept, entries);
}

function isQuoteGone({ quote }: ChatEntry, gone: ReadonlySet<number | null>): boolean {
  return quote !== null && quote.text !== null && gone.has(quote.seq);
}

function withoutQuoted(entry: ChatEntry): ChatEntry {
  return entry.quote ? { ...entry, quote: { ...entry.quote, text: null } } : entry;
}
