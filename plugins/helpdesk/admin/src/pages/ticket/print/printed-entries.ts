import type { EntryView } from '../../../../../contracts/tickets';

/** What goes on paper: everything, or only what the client may read too. */
export const printedEntries = (
  entries: readonly EntryView[],
  { hasInternal }: { hasInternal: boolean }
): EntryView[] => entries.filter(({ isInternal }) => hasInternal || !isInternal);
