import type { Translate } from '../../../i18n/desk-context';
import { formatDateField } from '../../../format/time';

const AGE = /^(last|older|next)-(\d+)([mhdw])$/;
const UNITS = { m: 'minute', h: 'hour', d: 'day', w: 'week' } as const;

export interface TimeReader {
  t: Translate;
  locale: string;
}

/** A span of an address in words: "in the last 7 days", "1 Jan 2026 – 31 Jan 2026", "overdue". */
export const timeText = (value: string, { t, locale }: TimeReader): string => {
  if (value === 'overdue') return t('filters.time.overdue');
  const age = readAge(value);
  if (age) return t(`filters.time.${age.kind}`, { age: formatAge(age, locale) });
  const day = (text: string) => formatDateField(text, locale);
  const at = value.indexOf('..');
  if (at < 0) return day(value);
  const [from, to] = [value.slice(0, at), value.slice(at + 2)];
  if (!to) return t('filters.time.from', { day: day(from) });
  if (!from) return t('filters.time.until', { day: day(to) });
  return t('filters.time.between', { from: day(from), to: day(to) });
};

export interface Age {
  kind: 'last' | 'older' | 'next';
  count: number;
  unit: keyof typeof UNITS;
}

export const readAge = (value: string): Age | null => {
  const [, kind, count, unit] = AGE.exec(value) ?? [];
  // The form names no others.
  return kind
    ? { kind: kind as Age['kind'], count: Number(count), unit: unit as Age['unit'] }
    : null;
};

export const writeAge = ({ kind, count, unit }: Age): string => `${kind}-${count}${unit}`;

const formatAge = ({ count, unit }: Age, locale: string): string =>
  new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[unit],
    unitDisplay: 'long',
  }).format(count);
