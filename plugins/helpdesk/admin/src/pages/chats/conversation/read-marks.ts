import type { EntryView } from '../../../../../contracts/tickets';

export type ReadMark = 'sent' | 'read';

/**
 * Which messages of staff say how far they have come: the last one that the visitor has read, and the last of all
 * where it was not read yet.
 */
export const readMarks = (
  entries: readonly EntryView[],
  readSeq: number
): Map<number, ReadMark> => {
  const ours = entries.filter(
    ({ actor, isInternal, text, files, isDeleted }) =>
      actor.kind === 'agent' && !isInternal && !isDeleted && (text !== null || files.length > 0)
  );
  const marks = new Map<number, ReadMark>();
  const last = ours.at(-1);
  const read = ours.filter(({ seq }) => seq <= readSeq).at(-1);
  if (last) marks.set(last.seq, 'sent');
  if (read) marks.set(read.seq, 'read');
  return marks;
};
