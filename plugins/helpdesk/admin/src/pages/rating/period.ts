import { PERIOD_DAYS_MAX } from '../../../../contracts/rating';

/*
 * The period lives in the address bar: the last 7, 30 or 90 days, or from day to day. Days are the reader's own, as
 * `YYYY-MM-DD`; the server knows from the zone when they begin.
 */

export const USUAL_PERIODS = [7, 30, 90] as const;
const DEFAULT_DAYS = 30;
const DAY_MS = 86_400_000;

export interface Period {
  /** The last so many days; null: from day to day. */
  days: (typeof USUAL_PERIODS)[number] | null;
  from: string;
  to: string;
}

/** The present day where the reader is. */
export const todayIn = (timeZone: string, now: number): string => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const part = (name: string) => parts.find(({ type }) => type === name)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
};

/** Reads an address; what it does not understand is the usual period. */
export const readPeriod = (search: URLSearchParams, today: string): Period => {
  const from = search.get('from') ?? '';
  const to = search.get('to') ?? '';
  if (isPeriod({ from, to })) return { days: null, from, to };
  const days = USUAL_PERIODS.find((known) => String(known) === search.get('days')) ?? DEFAULT_DAYS;
  return { days, from: dayBefore(today, days - 1), to: today };
};

/** The address of a period; the usual one is left out. */
export const periodAddress = ({ days, from, to }: Period): Record<string, string> => {
  if (days === null) return { from, to };
  return days === DEFAULT_DAYS ? {} : { days: String(days) };
};

/** Is it one that the server would take? */
export const isPeriod = ({ from, to }: Pick<Period, 'from' | 'to'>): boolean => {
  const [first, last] = [dayAt(from), dayAt(to)];
  if (first === null || last === null) return false;
  const days = (last - first) / DAY_MS + 1;
  return days >= 1 && days <= PERIOD_DAYS_MAX;
};

const dayAt = (day: string): number | null => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const at = Date.parse(day);
  // Other engines take 31 April for 1 May.
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day ? null : at;
};

const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);
