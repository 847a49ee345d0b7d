import type { ChatEntry } from '../../../contracts';

/*
 * Entries are known by their numbers, and a deletion is for good: whatever comes late, twice or in another order, the
 * text of a message that was deleted is not shown again, not even in a quote. The entry that deletes says what is left:
 * a line, or nothing.
 */

/** What stands after these came, in order, each number once. */
export function mergeEntries(
  known: readonly ChatEntry[],
  came: readonly ChatEntry[]
): readonly ChatEntry[] {
  if (came.length === 0) return known;
  const bySeq = new Map(known.map((entry) => [entry.seq, entry]));
  for (const entry of came) {
    if (!isTombstone(bySeq.get(entry.seq))) bySeq.set(entry.seq, entry);
  }
  const all = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
  const deletions = new Map(
    all.map(({ deletes, isDeleted }) => [deletes, { leavesLine: isDeleted }])
  );
  const gone = new Set<number | null>(deletions.keys());
  for (const entry of all) if (isTombstone(entry)) gone.add(entry.seq);
  return all.flatMap((entry) => {
    const deletion = deletions.get(entry.seq);
    if (deletion && !deletion.leavesLine) return [];
    if (deletion) return [tombstoneOf(entry)];
    return [isQuoteGone(entry, gone) ? withoutQuoted(entry) : entry];
  });
}

/** The numbers after `after`, up to `upTo`, hold these entries and no others. */
export function replaceRange(
  known: readonly ChatEntry[],
  { after, upTo, entries }: { after: number; upTo: number; entries: readonly ChatEntry[] }
): readonly ChatEntry[] {
  const standing = new Set(entries.map(({ seq }) => seq));
  const kept = known.filter(
    (entry) =>
      entry.seq <= after || entry.seq > upTo || (isTombstone(entry) && standing.has(entry.seq))
  );
  return mergeEntries(kept, entries);
}

function isTombstone(entry: ChatEntry | undefined): boolean {
  return entry !== undefined && entry.isDeleted && entry.deletes === null;
}

function tombstoneOf(entry: ChatEntry): ChatEntry {
  return { ...entry, text: null, quote: null, files: [], state: null, isDeleted: true };
}

function isQuoteGone({ quote }: ChatEntry, gone: ReadonlySet<number | null>): boolean {
  return quote !== null && quote.text !== null && gone.has(quote.seq);
}

function withoutQuoted(entry: ChatEntry): ChatEntry {
  return entry.quote ? { ...entry, quote: { ...entry.quote, text: null } } : entry;
}
