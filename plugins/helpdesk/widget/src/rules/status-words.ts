import type { ChatStatus, EpochMs } from '../../../contracts';

export type StatusWords =
  | { key: 'online' | 'away' }
  | { key: 'minutes' | 'hours'; count: number }
  | { key: 'backToday' | 'backTomorrow' | 'backOn'; at: EpochMs };

const HOUR = 60;
const HOUR_MS = 60 * 60_000;

/**
 * What a visitor may expect, said in time and not in promises: in how many minutes, or when somebody is back, by the
 * visitor's own clock.
 *
 * @param timeZone of the visitor; undefined: the browser's.
 */
export function statusWords(
  { isOnline, answersInMinutes, opensAt }: ChatStatus,
  now: EpochMs,
  timeZone?: string
): StatusWords {
  if (isOnline) {
    if (answersInMinutes === null) return { key: 'online' };
    if (answersInMinutes < HOUR) return { key: 'minutes', count: Math.max(1, answersInMinutes) };
    return { key: 'hours', count: Math.round(answersInMinutes / HOUR) };
  }
  if (opensAt === null || opensAt <= now) return { key: 'away' };
  const day = dayOf(opensAt, timeZone);
  const today = dayOf(now, timeZone);
  if (day === today) return { key: 'backToday', at: opensAt };
  return { key: day === dayAfter(now, timeZone) ? 'backTomorrow' : 'backOn', at: opensAt };
}

/** Days have 23 to 25 hours: the next one is found by looking at the calendar. */
function dayAfter(now: EpochMs, timeZone?: string): string {
  const today = dayOf(now, timeZone);
  let at = now;
  while (dayOf(at, timeZone) === today) at += HOUR_MS;
  return dayOf(at, timeZone);
}

/** The day of a time, `YYYY-MM-DD`, in this zone. */
export function dayOf(at: EpochMs, timeZone?: string): string {
  // This language writes days so.
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at);
}
