import type { EntryView } from '../../../contracts/tickets';

/** A merge is among these that came after `lastSeq`: with it every number of before is another entry's. */
export const isRenumbered = (entries: readonly EntryView[], lastSeq: number): boolean =>
  entries.some(({ kind, seq }) => kind === 'merged' && seq > lastSeq);
