import { expect, test } from 'vitest';
import type { BusinessHours, WeekHours } from '../../../../contracts';
import { dueTime } from './due-time';
import { hoursOf, isAvailable } from './working-time';

const DAY = [{ from: '09:00', to: '17:00' }];
const NIGHT = [{ from: '20:00', to: '24:00' }];
const week = (ranges: WeekHours[number]): WeekHours => Array.from({ length: 7 }, () => ranges);
const company: BusinessHours = {
  timeZone: 'Asia/Karachi',
  week: week(DAY),
  days: [
    { date: '2026-08-14', name: 'Independence Day', isYearly: false, hours: [] },
    { date: '2026-08-15', name: 'Short', isYearly: false, hours: [{ from: '09:00', to: '12:00' }] },
  ],
};
const rules = { hours: company, presence: { awayAfterMinutes: 15 } };
const own = { workingHours: null, timeZone: null, seenAt: null };
/** Karachi is five hours ahead. */
const karachi = (text: string) => Date.parse(`${text}+05:00`);
const NOON = karachi('2026-08-12T12:00:00');

test.each([
  ['online', NOON, true],
  ['online', karachi('2026-08-12T17:00:00'), false],
  ['away', NOON, false],
  ['handing-over', NOON, false],
] as const)('who is %s is there only within the hours', (availability, at, isThere) => {
  expect(isAvailable({ ...own, availability }, rules, at)).toBe(isThere);
});

test('an own week goes before the company’s, in the own zone', () => {
  const night = { ...own, availability: 'online', workingHours: week(NIGHT) } as const;
  expect(isAvailable(night, rules, NOON)).toBe(false);
  expect(isAvailable(night, rules, karachi('2026-08-12T21:00:00'))).toBe(true);
  const abroad = { ...night, timeZone: 'America/New_York' };
  expect(isAvailable(abroad, rules, Date.parse('2026-08-12T21:00:00-04:00'))).toBe(true);
  expect(isAvailable(abroad, rules, karachi('2026-08-12T21:00:00'))).toBe(false);
});

test('who has fallen silent is away, whatever they chose', () => {
  const seen = (seenAt: number) => ({ ...own, availability: 'online' as const, seenAt });
  expect(isAvailable(seen(NOON - 14 * 60_000), rules, NOON)).toBe(true);
  expect(isAvailable(seen(NOON - 15 * 60_000), rules, NOON)).toBe(false);
});

test('the company’s holidays are everybody’s, its special hours are not', () => {
  const night = { ...own, availability: 'online', workingHours: week(NIGHT) } as const;
  expect(isAvailable(night, rules, karachi('2026-08-14T21:00:00'))).toBe(false);
  expect(isAvailable(night, rules, karachi('2026-08-15T21:00:00'))).toBe(true);
  expect(hoursOf(own, company)).toBe(company);
});

test('a task is due after so many hours of the company’s work', () => {
  expect(dueTime(company, NOON, 3)).toBe(karachi('2026-08-12T15:00:00'));
  expect(dueTime(company, karachi('2026-08-12T16:00:00'), 2)).toBe(karachi('2026-08-13T10:00:00'));
  expect(dueTime(company, NOON, null)).toBeNull();
});
