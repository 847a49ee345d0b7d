import type { Availability, EpochMs } from '../../../../contracts';

/*
 * Somebody who said that they are there, and then did nothing in any tab of the panel for as long as the owner set,
 * counts as away until they do something again. Who chose to be away stays away. Nobody is silent who was never seen in
 * the panel: there is nothing to count from.
 */

const MINUTE = 60_000;
/** Where the owner has set none. */
const USUAL_MINUTES = 15;

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

/** Somebody who has the panel before them, whatever their hours are: they say that they are there, and were seen of late. */
export function isInPanel(
  { availability, seenAt }: { availability: Availability; seenAt: EpochMs | null },
  awayAfterMinutes: number | null,
  now: EpochMs
): boolean {
  if (availability !== 'online' || seenAt === null) return false;
  return !isSilent({ seenAt, awayAfterMinutes: awayAfterMinutes ?? USUAL_MINUTES, now });
}
