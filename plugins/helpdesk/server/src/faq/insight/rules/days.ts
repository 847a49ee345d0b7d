import type { EpochMs } from '../../../../../contracts';

/*
 * The FAQ is counted by the day of the calendar in UTC. "The last 30 days" are today and the 29 days before.
 */

const DAY_MS = 24 * 60 * 60 * 1000;

/** Days since 1970-01-01, UTC. */
export function dayOf(at: EpochMs): number {
  return Math.floor(at / DAY_MS);
}

/** The first of so many days that end today. */
export function firstDay(now: EpochMs, days: number): number {
  return dayOf(now) - days + 1;
}
