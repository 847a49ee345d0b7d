import { DAY_MS, MINUTE_MS, momentOf } from '../../routing/rules/zone-time';

/*
 * A day of a filter is a day on the agent's own calendar: from its midnight to the next one, which is not always 24
 * hours later. An age is counted back from now, to the millisecond; what lies ahead is counted forward.
 */

/** From here, up to but without there; null: open. */
export interface Span {
  from: number | null;
  before: number | null;
}

const UNITS = { m: MINUTE_MS, h: 60 * MINUTE_MS, d: DAY_MS, w: 7 * DAY_MS };

/** The span of a text that the schema has let through; see `QueueTime`. */
export function spanOf(text: string, { now, timeZone }: { now: number; timeZone: string }): Span {
  if (text === 'overdue') return { from: null, before: now };
  const [, word, count, unit] = /^(last|older|next)-(\d+)([mhdw])$/.exec(text) ?? [];
  // The expression has only these letters.
  const age = Number(count) * UNITS[unit as keyof typeof UNITS];
  if (word === 'last') return { from: now - age, before: null };
  if (word === 'older') return { from: null, before: now - age };
  if (word === 'next') return { from: now, before: now + age };
  const [first, last = first] = text.split('..');
  return {
    from: first === '' ? null : momentOf(wallOfDay(first), timeZone),
    before: last === '' ? null : momentOf(wallOfDay(last) + DAY_MS, timeZone),
  };
}

/** What lies ahead has a past as well: not longer ago than a week is not what comes after now. */
export function pastOf(span: Span, text: string, now: number): Span {
  return text.startsWith('last-') ? { ...span, before: now } : span;
}

/** Midnight of a day, as UTC would count it. */
function wallOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
