import type { ChatRow } from '../../../../../contracts/console';

/** The chat that has waited longest after the present one; at the end of the list it begins again. */
export const nextWaiting = (
  chats: readonly Pick<ChatRow, 'number' | 'waitingSince'>[],
  current: number | null
): number | null => {
  const waiting = chats.filter(({ waitingSince }) => waitingSince !== null);
  const at = waiting.findIndex(({ number }) => number === current);
  const next = waiting[(at + 1) % Math.max(1, waiting.length)];
  return next && next.number !== current ? next.number : null;
};
