import { expect, test } from 'vitest';
import { dayOf, firstDay } from './days';

test('a day is one of the calendar in UTC, and so many days end today', () => {
  const evening = Date.UTC(2026, 10, 28, 23, 59, 59, 999);
  expect(dayOf(evening + 1)).toBe(dayOf(evening) + 1);
  expect(dayOf(Date.UTC(1970, 0, 1))).toBe(0);
  expect(firstDay(evening, 1)).toBe(dayOf(evening));
  expect(firstDay(evening, 30)).toBe(dayOf(Date.UTC(2026, 9, 30)));
});
