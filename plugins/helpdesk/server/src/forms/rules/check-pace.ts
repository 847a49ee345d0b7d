import type { EpochMs } from '../../../../contracts';

/** Nobody reads and fills the form faster than this. */
const LEAST_MS = 2_000;
/** A tab that was open for longer is shown the form again. */
const MOST_MS = 24 * 60 * 60 * 1000;

/*
 * A form is sent by a person when some time has passed since it was shown, but not more than a day, and when the
 * field that people cannot see is empty. Otherwise it is shown again as it was filled: a person sends it once more,
 * and a program learns nothing about the reason.
 */
export function isPersonsPace({
  startedAt,
  now,
  trap,
}: {
  startedAt: EpochMs | null;
  now: EpochMs;
  /** What stands in the field that people cannot see. */
  trap: string;
}): boolean {
  if (startedAt === null || trap !== '') return false;
  const taken = now - startedAt;
  return taken >= LEAST_MS && taken <= MOST_MS;
}

/** May the form keep the time at which it was first shown? */
export function isStartKept(startedAt: EpochMs | null, now: EpochMs): boolean {
  return startedAt !== null && startedAt <= now && now - startedAt <= MOST_MS;
}
