import type { EpochMs } from '../../../../contracts';

/*
 * Somebody who said that they are there, and then did nothing in any tab of the panel for as long as the owner set,
 * counts as away until they do something again. Who chose to be away stays away. Nobody is silent who was never seen in
 * the panel: there is nothing to count from.
 */

const MINUTE = 60_000;

/** @returns the last moment at which somebody silent may have been seen; null: nobody counts as silent. */
export function silenceLimit(awayAfterMinutes: number | null, now: EpochMs): EpochMs | null {
  return awayAfterMinutes === null ? null : now - awayAfterMinutes * MINUTE;
}

export function isSilent({
  seenAt,
  awayAfterMinutes,
  now,
}: {
  seenAt: EpochMs | null;
  awayAfterMinutes: number | null;
  now: EpochMs;
}): boolean {
  const limit = silenceLimit(awayAfterMinutes, now);
  return limit !== null && seenAt !== null && seenAt <= limit;
}
