import type { ChatState } from './state';

/** How many messages of others the visitor has not read. @param readHere how far this window was read just now. */
export function unreadOf({ entries, head }: ChatState, readHere: number): number {
  const read = Math.max(head?.readSeq ?? 0, readHere);
  return entries.filter(
    ({ seq, author, text, files, isDeleted }) =>
      seq > read && author === 'agent' && !isDeleted && (text !== null || files.length > 0)
  ).length;
}
