import { clockApart } from '../../../contracts/clock-apart';
import type { EpochMs } from '../../../contracts/common';

/** Where and how a time is read. */
export interface Reader {
  locale: string;
  timeZone: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const UNITS = [
  { unit: 'day', size: DAY },
  { unit: 'hour', size: HOUR },
  { unit: 'minute', size: MINUTE },
] as const;

/** "3 hr", "2 days": how long something has lasted, by its largest whole unit, at least a minute. */
export const formatDuration = (ms: number, locale: string): string => {
  const { unit, size } = UNITS.find((candidate) => ms >= candidate.size) ?? UNITS[2];
  const value = Math.max(1, Math.floor(ms / size));
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
};

/** "5 min. ago", "yesterday"; older than a week is a date. Never in the future: clocks differ. */
export const formatRelative = (at: EpochMs, now: EpochMs, { locale, timeZone }: Reader): string => {
  const age = Math.max(0, now - at);
  if (age >= 7 * DAY) return formatDay(at, now, { locale, timeZone });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  const found = UNITS.find(({ size }) => age >= size);
  return found
    ? relative.format(-Math.floor(age / found.size), found.unit)
    : relative.format(0, 'second');
};

/** "4 Mar"; with the year when it is not the reader's present one. */
export const formatDay = (at: EpochMs, now: EpochMs, { locale, timeZone }: Reader): string => {
  const year = (time: EpochMs) =>
    new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(time);
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: year(at) === year(now) ? undefined : 'numeric',
    timeZone,
  }).format(at);
};

/** "4 Mar 2026, 14:05": as it stands beside an entry. */
export const formatMoment = (at: EpochMs, { locale, timeZone }: Reader): string =>
  clockApart(
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
      at
    )
  );

/** "14:05": beside a message, below the line of its day. */
export const formatClock = (at: EpochMs, { locale, timeZone }: Reader): string =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }).format(at);

/** "today", "yesterday", "Monday, 4 March"; with the year when it is not the reader's present one. */
export const formatDayLine = (at: EpochMs, now: EpochMs, { locale, timeZone }: Reader): string => {
  const day = (time: EpochMs) =>
    Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone }).format(time)) / DAY;
  const year = (time: EpochMs) =>
    new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(time);
  const ago = day(now) - day(at);
  if (ago === 0 || ago === 1) {
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-ago, 'day');
  }
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: year(at) === year(now) ? undefined : 'numeric',
    timeZone,
  }).format(at);
};

/** "45 sec", "3 min", "2 hr": how long somebody has waited, who counts the seconds at first. */
export const formatWait = (ms: number, locale: string): string =>
  ms >= MINUTE
    ? formatDuration(ms, locale)
    : new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: 'second',
        unitDisplay: 'short',
      }).format(Math.max(0, Math.floor(ms / 1_000)));

/** To the second and with the zone's name: the title of every time. */
export const formatExact = (at: EpochMs, { locale, timeZone }: Reader): string =>
  clockApart(
    new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      second: '2-digit',
      timeZoneName: 'short',
      timeZone,
    }).format(at)
  );

/** `YYYY-MM-DD` of a field, as a day; it has no zone, so none shifts it. */
export const formatDateField = (value: string, locale: string): string => {
  const at = Date.parse(`${value}T00:00:00Z`);
  if (Number.isNaN(at)) return value;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
};

/** "14:05"; on another day than the reader's present one the whole moment. */
export const formatTimeOfDay = (at: EpochMs, now: EpochMs, reader: Reader): string => {
  const { locale, timeZone } = reader;
  const day = (time: EpochMs) =>
    new Intl.DateTimeFormat('en', { dateStyle: 'short', timeZone }).format(time);
  return day(at) === day(now)
    ? new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }).format(at)
    : formatMoment(at, reader);
};
