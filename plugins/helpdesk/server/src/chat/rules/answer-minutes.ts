import type { EpochMs } from '../../../../contracts';

/*
 * In how many minutes a visitor may expect an answer, by what the last ones have waited for theirs: half of them waited
 * no longer. One who wrote at night and was answered in the morning makes it no hour longer. Of fewer than three
 * nothing can be said.
 */

const FEWEST = 3;
const MINUTE_MS = 60_000;

export function answerMinutes(
  chats: readonly { openedAt: EpochMs; answeredAt: EpochMs }[]
): number | null {
  if (chats.length < FEWEST) return null;
  const waits = chats
    .map(({ openedAt, answeredAt }) => Math.max(0, answeredAt - openedAt))
    .sort((one, other) => one - other);
  const middle = waits[Math.floor((waits.length - 1) / 2)];
  return Math.max(1, Math.ceil(middle / MINUTE_MS));
}
