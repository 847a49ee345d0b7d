import type { HourRange, WeekHours } from '../../../../../contracts/people';

/** Hours of a day that nobody has set yet. */
const USUAL: HourRange = { from: '09:00', to: '17:00' };
const DAY_END = 24 * 60;

export const EMPTY_WEEK: WeekHours = Array.from({ length: 7 }, () => []);

/** Monday to Friday, the usual hours: where a week of one's own begins. */
export const USUAL_WEEK: WeekHours = Array.from({ length: 7 }, (_, day) =>
  day < 5 ? [USUAL] : []
);

/** Minutes since midnight of `HH:MM`; NaN for what is no time. */
export const minutesOf = (time: string): number => {
  const match = /^(\d{2}):(\d{2})$/.exec(time);
  return match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN;
};

const timeOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** One more range: the usual hours, or an hour after the last one ended. A full day gets none. */
export const withRange = (ranges: HourRange[]): HourRange[] => {
  const last = ranges.at(-1);
  if (!last) return [USUAL];
  const from = minutesOf(last.to) + 60;
  if (!(from < DAY_END)) return ranges;
  return [...ranges, { from: timeOf(from), to: timeOf(Math.min(from + 240, DAY_END)) }];
};

/** The hours of one day given to others. */
export const copyDay = (week: WeekHours, from: number, days: readonly number[]): WeekHours =>
  week.map((ranges, day) => (days.includes(day) ? (week[from] ?? []) : ranges));

/** What is wrong with each range of a day: it ends before it begins, or begins before the one above it ends. */
export const problemsOf = (ranges: HourRange[]): (null | 'order' | 'overlap')[] =>
  ranges.map(({ from, to }, index) => {
    if (!(minutesOf(from) < minutesOf(to))) return 'order';
    const before = ranges[index - 1];
    return before && minutesOf(from) < minutesOf(before.to) ? 'overlap' : null;
  });

/** Minutes of work in a week; what is wrongly set does not count. */
export const minutesOfWeek = (week: WeekHours): number =>
  week
    .flat()
    .map(({ from, to }) => minutesOf(to) - minutesOf(from))
    .reduce((sum, minutes) => (minutes > 0 ? sum + minutes : sum), 0);

/** The browser's field of a time knows no 24:00: midnight at the end of a day is shown as 00:00. */
export const endToField = (to: string): string => (to === '24:00' ? '00:00' : to);
export const endFromField = (text: string): string => (text === '00:00' ? '24:00' : text);
