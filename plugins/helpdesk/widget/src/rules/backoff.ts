const FIRST_MS = 1_000;
const MOST_MS = 30_000;

/**
 * How long to wait after so many failures in a row. Spread over half of its length: those who lost the desk together
 * do not come back together.
 *
 * @param chance from 0 to 1.
 */
export function backoff(failures: number, chance: number): number {
  const most = Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(failures, 10));
  return Math.round(most / 2 + (most / 2) * chance);
}
