import type { BusinessHours, EpochMs, HourRange } from '../../../../contracts';
import { DAY_MS, MINUTE_MS, momentOf, wallOf, type WallMs } from './zone-time';

/*
 * When the company works. Each day of the week has its hours, in the company's own zone. A day with a date of its own
 * goes before the weekday: a holiday has no hours, a special day has others; a yearly one counts in every year from
 * its own on, and gives way to one of exactly that date. An hour belongs to the company from its beginning up to, but
 * not including, its end; a day that ends at 24:00 runs on into the next one. Minutes of work are real minutes: a
 * night shift is an hour shorter when the clock is set forward.
 */

/** Real time from the first moment of work up to its end. */
interface Span {
  from: EpochMs;
  to: EpochMs;
}

/** How far ahead an opening is looked for: a yearly day and a leap day lie in it. */
const HORIZON_DAYS = 366 * 9;

export function isOpen(hours: BusinessHours, at: EpochMs): boolean {
  // The first span that has not ended; whether it has begun is the answer.
  const { value } = spansFrom(hours, at, 1).next();
  return value !== undefined && value.from <= at;
}

/** The next moment after `at` at which it opens or closes; null: it never does. */
export function nextChange(hours: BusinessHours, at: EpochMs): EpochMs | null {
  if (isAlwaysOpen(hours)) return null;
  let end: EpochMs | null = null;
  for (const { from, to } of spansFrom(hours, at, HORIZON_DAYS)) {
    if (end === null && from > at) return from;
    // One that begins where the one before it ends goes on with it.
    if (end !== null && from > end) return end;
    end = to;
  }
  return end;
}

/**
 * The moment by which so many minutes of work have passed. Of none: `at` itself.
 *
 * @param minutes at least 0.
 * @returns null when there is not that much work ahead.
 */
export function addBusinessMinutes(
  hours: BusinessHours,
  at: EpochMs,
  minutes: number
): EpochMs | null {
  let left = Math.max(0, minutes) * MINUTE_MS;
  if (left === 0) return at;
  for (const { from, to } of spansFrom(hours, at, HORIZON_DAYS)) {
    const begin = Math.max(from, at);
    if (to - begin >= left) return begin + left;
    left -= to - begin;
  }
  return null;
}

/** Does the company work on the day that a clock of its zone shows? */
export function hasWork(hours: BusinessHours, wall: WallMs): boolean {
  return rangesOf(hours, indexDays(hours), wall).length > 0;
}

/** Spans that end after `at`, in order; two may touch. */
function* spansFrom(hours: BusinessHours, at: EpochMs, days: number): Generator<Span, undefined> {
  const index = indexDays(hours);
  const today = Math.floor(wallOf(at, hours.timeZone) / DAY_MS) * DAY_MS;
  // From yesterday: where the clock is set back over midnight, that day is not over.
  for (let day = -1; day <= days; day += 1) {
    const date: WallMs = today + day * DAY_MS;
    for (const range of rangesOf(hours, index, date)) {
      const [from, to] = [range.from, range.to].map((hour) =>
        momentOf(date + minuteOf(hour) * MINUTE_MS, hours.timeZone)
      );
      // One that was skipped when the clock was set forward has no length.
      if (to > from && to > at) yield { from, to };
    }
  }
  return undefined;
}

function isAlwaysOpen({ week, days }: BusinessHours): boolean {
  const isWhole = (ranges: readonly HourRange[]) =>
    ranges[0]?.from === '00:00' &&
    ranges.at(-1)?.to === '24:00' &&
    ranges.every(({ from }, at) => at === 0 || ranges[at - 1].to === from);
  return week.every(isWhole) && days.every((day) => isWhole(day.hours));
}

interface DayIndex {
  byDate: Map<string, HourRange[]>;
  /** By month and day, the latest first. */
  yearly: Map<string, { date: string; hours: HourRange[] }[]>;
}

function indexDays({ days }: BusinessHours): DayIndex {
  const byDate = new Map(days.map(({ date, hours }) => [date, hours]));
  const yearly: DayIndex['yearly'] = new Map();
  const latestFirst = days.filter((day) => day.isYearly).sort((a, b) => (a.date < b.date ? 1 : -1));
  for (const day of latestFirst) {
    const key = day.date.slice(5);
    yearly.set(key, [...(yearly.get(key) ?? []), day]);
  }
  return { byDate, yearly };
}

function rangesOf(
  { week }: BusinessHours,
  { byDate, yearly }: DayIndex,
  wall: WallMs
): readonly HourRange[] {
  const date = new Date(wall).toISOString().slice(0, 10);
  const own = byDate.get(date) ?? yearly.get(date.slice(5))?.find((day) => day.date <= date)?.hours;
  // Monday first; JavaScript begins with Sunday.
  return own ?? week[(new Date(wall).getUTCDay() + 6) % 7] ?? [];
}

function minuteOf(hour: string): number {
  const [hours, minutes] = hour.split(':').map(Number);
  return hours * 60 + minutes;
}
