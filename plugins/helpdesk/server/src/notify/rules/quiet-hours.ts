import type { EpochMs, HourRange, QuietHours, WeekHours } from '../../../../contracts';
import { isOpen, nextChange } from '../../routing/rules/business-hours';

/*
 * An agent's quiet hours begin on the days that they chose, by their own clock, and end on the same day or, where the end
 * is not later than the beginning, on the next. Several may touch and overlap; they are then one. What is told in them
 * waits or is dropped: that is for `waysNow` to say.
 */

const DAYS = 7;
const MIDNIGHT = '24:00';

export interface Quiet {
  isQuiet: boolean;
  /** When it ends, where it is quiet; null: it never does, or it is not. */
  until: EpochMs | null;
}

export function quietAt(
  quiet: readonly QuietHours[],
  /** IANA. */
  timeZone: string,
  at: EpochMs
): Quiet {
  if (quiet.length === 0) return { isQuiet: false, until: null };
  const hours = { timeZone, week: quietWeek(quiet), days: [] };
  const isQuiet = isOpen(hours, at);
  return { isQuiet, until: isQuiet ? nextChange(hours, at) : null };
}

/** As hours of each weekday, Monday first, in order and apart. */
export function quietWeek(quiet: readonly QuietHours[]): WeekHours {
  const week: WeekHours = Array.from({ length: DAYS }, () => []);
  for (const { days, from, to } of quiet) {
    for (const day of days) {
      if (from < to) week[day].push({ from, to });
      else {
        week[day].push({ from, to: MIDNIGHT });
        if (to > '00:00') week[(day + 1) % DAYS].push({ from: '00:00', to });
      }
    }
  }
  return week.map(merged);
}

/** Hours of one width: letters compare as they do. */
function merged(ranges: readonly HourRange[]): HourRange[] {
  const inOrder = [...ranges].sort((a, b) => (a.from < b.from ? -1 : 1));
  const whole: HourRange[] = [];
  for (const range of inOrder) {
    const last = whole.at(-1);
    if (!last || range.from > last.to) whole.push({ ...range });
    else if (range.to > last.to) last.to = range.to;
  }
  return whole;
}
