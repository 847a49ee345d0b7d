import { describe, expect, it } from 'vitest';
import {
  formatDateField,
  formatDay,
  formatDuration,
  formatExact,
  formatRelative,
  formatTimeOfDay,
} from './time';

const NOW = Date.UTC(2026, 2, 4, 12, 0, 0);
const MINUTE = 60_000;
const karachi = { locale: 'en', timeZone: 'Asia/Karachi' };

describe('formatDuration', () => {
  it.each([
    [0, '1 min'],
    [59 * MINUTE, '59 min'],
    [60 * MINUTE, '1 hr'],
    [47 * 60 * MINUTE, '1 day'],
    [72 * 60 * MINUTE, '3 days'],
  ])('says %i ms as %s', (ms, text) => {
    expect(formatDuration(ms, 'en')).toBe(text);
  });

  it('speaks Urdu', () => {
    expect(formatDuration(3 * 60 * MINUTE, 'ur')).toContain('گھنٹے');
  });
});

describe('formatRelative', () => {
  it('says now within the first minute, and for a clock that is ahead of ours', () => {
    expect(formatRelative(NOW - 30_000, NOW, karachi)).toBe('now');
    expect(formatRelative(NOW + 5 * MINUTE, NOW, karachi)).toBe('now');
  });

  it('counts minutes, hours and days', () => {
    expect(formatRelative(NOW - 5 * MINUTE, NOW, karachi)).toBe('5 min. ago');
    expect(formatRelative(NOW - 26 * 60 * MINUTE, NOW, karachi)).toBe('yesterday');
  });

  it('is a date after a week', () => {
    expect(formatRelative(NOW - 8 * 24 * 60 * MINUTE, NOW, karachi)).toBe('Feb 24');
  });
});

describe('formatDay', () => {
  it('names the day of the zone of the reader', () => {
    const late = Date.UTC(2026, 2, 3, 23, 30);
    expect(formatDay(late, NOW, karachi)).toBe('Mar 4');
    expect(formatDay(late, NOW, { locale: 'en', timeZone: 'America/New_York' })).toBe('Mar 3');
  });

  it('adds the year of another year', () => {
    expect(formatDay(Date.UTC(2025, 10, 2, 12), NOW, karachi)).toBe('Nov 2, 2025');
  });
});

describe('formatExact', () => {
  it('gives seconds and the zone', () => {
    const text = formatExact(NOW + 7_000, karachi);
    expect(text).toContain('5:00:07');
    expect(text).toContain('GMT+5');
  });
});

describe('formatDateField', () => {
  it('never moves to another day', () => {
    expect(formatDateField('2026-03-04', 'en')).toBe('Mar 4, 2026');
  });

  it('shows what is no date as it stands', () => {
    expect(formatDateField('soon', 'en')).toBe('soon');
  });
});

it('says only the time of what happened today where the reader is', () => {
  expect(formatTimeOfDay(NOW - 30 * MINUTE, NOW, karachi)).toMatch(/^4:30\sPM$/);
  const night = Date.UTC(2026, 2, 3, 18, 30);
  expect(formatTimeOfDay(night, NOW, karachi)).toMatch(/^Mar 3, 2026, 11:30\sPM$/);
});
