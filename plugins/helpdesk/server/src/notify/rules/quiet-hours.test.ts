import { describe, expect, test } from 'vitest';
import type { QuietHours } from '../../../../contracts';
import { quietAt, quietWeek } from './quiet-hours';

const KARACHI = 'Asia/Karachi';
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const NIGHTS: QuietHours = { days: EVERY_DAY, from: '22:00', to: '07:00' };
const at = (text: string) => Date.parse(text);
const isQuiet = (quiet: QuietHours[], moment: string, zone = KARACHI) =>
  quietAt(quiet, zone, at(moment)).isQuiet;

describe('quiet hours', () => {
  test('of nobody are never', () => {
    expect(quietAt([], KARACHI, at('2026-03-02T23:00:00+05:00'))).toEqual({
      isQuiet: false,
      until: null,
    });
  });

  test.each([
    ['before they begin', '2026-03-02T21:59:59+05:00', false],
    ['from their beginning on', '2026-03-02T22:00:00+05:00', true],
    ['at midnight', '2026-03-03T00:00:00+05:00', true],
    ['up to their end', '2026-03-03T06:59:59+05:00', true],
    ['not at their end', '2026-03-03T07:00:00+05:00', false],
  ])('over midnight are %s: %s', (_when, moment, expected) => {
    expect(isQuiet([NIGHTS], moment)).toBe(expected);
  });

  test('are by the agent’s own clock', () => {
    expect(isQuiet([NIGHTS], '2026-03-02T22:30:00+05:00', KARACHI)).toBe(true);
    expect(isQuiet([NIGHTS], '2026-03-02T22:30:00+05:00', 'America/New_York')).toBe(false);
  });

  test('of a night belong to the day on which they begin', () => {
    // Sunday night alone.
    const sunday = [{ days: [6], from: '22:00', to: '07:00' }];
    expect(isQuiet(sunday, '2026-03-01T23:00:00+05:00')).toBe(true);
    expect(isQuiet(sunday, '2026-03-02T06:00:00+05:00')).toBe(true);
    expect(isQuiet(sunday, '2026-03-02T23:00:00+05:00')).toBe(false);
    expect(isQuiet(sunday, '2026-03-01T06:00:00+05:00')).toBe(false);
  });

  test('say when they end, as one where several touch', () => {
    const weekend = { days: [5, 6], from: '00:00', to: '24:00' };
    // Saturday, 2026-03-07; Sunday's night ends on Monday.
    expect(quietAt([NIGHTS, weekend], KARACHI, at('2026-03-07T12:00:00+05:00'))).toEqual({
      isQuiet: true,
      until: at('2026-03-09T07:00:00+05:00'),
    });
  });

  test('that never end have no end', () => {
    const always = [{ days: EVERY_DAY, from: '00:00', to: '24:00' }];
    expect(quietAt(always, KARACHI, at('2026-03-07T12:00:00+05:00'))).toEqual({
      isQuiet: true,
      until: null,
    });
  });

  test('are an hour shorter in the night in which the clock is set forward', () => {
    // New York, 2026-03-08, 02:00 becomes 03:00.
    const { until } = quietAt([NIGHTS], 'America/New_York', at('2026-03-08T01:00:00-05:00'));
    expect(until).toBe(at('2026-03-08T07:00:00-04:00'));
  });

  test('that overlap are one range of the day', () => {
    const week = quietWeek([
      { days: [0], from: '12:00', to: '14:00' },
      { days: [0], from: '13:00', to: '15:00' },
      { days: [0], from: '15:00', to: '16:00' },
      { days: [0], from: '20:00', to: '21:00' },
    ]);
    expect(week[0]).toEqual([
      { from: '12:00', to: '16:00' },
      { from: '20:00', to: '21:00' },
    ]);
  });

  test('up to midnight leave nothing on the next day', () => {
    expect(quietWeek([{ days: [0], from: '22:00', to: '00:00' }])).toEqual([
      [{ from: '22:00', to: '24:00' }],
      ...Array.from({ length: 6 }, () => []),
    ]);
  });
});
