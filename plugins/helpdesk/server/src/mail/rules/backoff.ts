import type { EpochMs } from '../../../../contracts';

/*
 * A mail that could not be handed over is tried again: after a minute, and then each time after twice as long, twelve
 * times in about two days. Then it is laid aside until a person decides. Each mail waits a little longer than its
 * plan, by a share of its own, so that what failed together does not come again together.
 */
export const ATTEMPTS_MAX = 12;
const FIRST_DELAY_MS = 60_000;
const FACTOR = 2;
/** The largest share that is added. */
const SPREAD = 0.5;

/**
 * @param attempts made so far, from 1.
 * @param key of the item, hexadecimal; its share of the spread is made from it, so that its own delays exactly double.
 * @returns null after the last attempt.
 */
export function nextAttempt({
  attempts,
  key,
  now,
}: {
  attempts: number;
  key: string;
  now: EpochMs;
}): EpochMs | null {
  if (attempts >= ATTEMPTS_MAX) return null;
  const share = Number.parseInt(key.slice(0, 8), 16) / 0xffffffff;
  return now + Math.round(FIRST_DELAY_MS * FACTOR ** (attempts - 1) * (1 + SPREAD * share));
}
