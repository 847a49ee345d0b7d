import { expect, test } from 'vitest';
import { periodMoments } from './period-moments';

const hours = (from: string, to: string, timeZone: string) => {
  const { since, until } = periodMoments({ from, to, timeZone });
  return (until - since) / 3_600_000;
};

test('a day begins where the reader is', () => {
  const { since, until } = periodMoments({
    from: '2026-03-01',
    to: '2026-03-01',
    timeZone: 'Asia/Karachi',
  });
  expect(new Date(since).toISOString()).toBe('2026-02-28T19:00:00.000Z');
  expect(new Date(until).toISOString()).toBe('2026-03-01T19:00:00.000Z');
});

test('a day on which clocks are changed is as long as it is', () => {
  expect(hours('2026-03-08', '2026-03-08', 'America/New_York')).toBe(23);
  expect(hours('2026-11-01', '2026-11-01', 'America/New_York')).toBe(25);
  expect(hours('2026-03-01', '2026-03-07', 'America/New_York')).toBe(7 * 24);
});
