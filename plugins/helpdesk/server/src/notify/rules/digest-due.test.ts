import { describe, expect, test } from 'vitest';
import { isDigestDue } from './digest-due';

const at = (text: string) => Date.parse(text);
const daily = { digest: 'daily' as const, digestHour: 8, quiet: [] };
const hourly = { digest: 'hourly' as const, digestHour: 8, quiet: [] };
const isDue = (
  preferences: Parameters<typeof isDigestDue>[0]['preferences'],
  last: string | null,
  now: string,
  timeZone = 'Asia/Karachi'
) => isDigestDue({ preferences, timeZone, lastAt: last ? at(last) : null, now: at(now) });

test('a digest that is switched off is never due', () => {
  expect(isDue({ ...daily, digest: 'off' }, null, '2026-03-01T12:00:00Z')).toBe(false);
});

test('whoever never had one is due at once', () => {
  expect(isDue(daily, null, '2026-03-01T01:00:00Z')).toBe(true);
  expect(isDue(hourly, null, '2026-03-01T01:00:00Z')).toBe(true);
});

describe('an hourly digest', () => {
  test('is due an hour after the last, not before', () => {
    expect(isDue(hourly, '2026-03-01T10:00:00Z', '2026-03-01T10:59:59Z')).toBe(false);
    expect(isDue(hourly, '2026-03-01T10:00:00Z', '2026-03-01T11:00:00Z')).toBe(true);
  });
});

describe('a daily digest', () => {
  // 8:00 in Karachi is 3:00 UTC.
  test("is due when the agent's clock strikes the hour", () => {
    expect(isDue(daily, '2026-03-01T03:00:05Z', '2026-03-02T02:59:59Z')).toBe(false);
    expect(isDue(daily, '2026-03-01T03:00:05Z', '2026-03-02T03:00:00Z')).toBe(true);
  });

  test('is due once a day, whenever the last one left', () => {
    expect(isDue(daily, '2026-03-02T03:00:00Z', '2026-03-02T18:00:00Z')).toBe(false);
    expect(isDue(daily, '2026-03-02T02:00:00Z', '2026-03-02T03:00:00Z')).toBe(true);
  });

  test('is made up for after the desk was down', () => {
    expect(isDue(daily, '2026-03-01T03:00:05Z', '2026-03-04T01:00:00Z')).toBe(true);
  });

  test.each([
    ['shorter', '2026-03-07T13:00:00Z', '2026-03-08'],
    ['longer', '2026-10-31T12:00:00Z', '2026-11-01'],
  ])('leaves once on a day that is %s by an hour', (_, last, day) => {
    const due: string[] = [];
    let lastAt = at(last);
    for (let now = at(`${day}T00:00:00Z`); now < at(`${day}T00:00:00Z`) + 36e5 * 30; now += 9e5) {
      if (!isDigestDue({ preferences: daily, timeZone: 'America/New_York', lastAt, now })) {
        continue;
      }
      due.push(new Date(now).toISOString());
      lastAt = now;
    }
    expect(due).toHaveLength(1);
  });

  test('at midnight is due at midnight', () => {
    const midnight = { ...daily, digestHour: 0 };
    expect(isDue(midnight, '2026-03-01T18:59:00Z', '2026-03-01T19:00:00Z')).toBe(true);
  });
});

describe('a digest that is wanted at once', () => {
  const atOnce = { ...hourly, digest: 'at-once' as const };
  test('is always due', () => {
    expect(isDue(atOnce, '2026-03-01T10:00:00Z', '2026-03-01T10:00:01Z')).toBe(true);
  });
});

describe('in quiet hours', () => {
  const quiet = [{ days: [0, 1, 2, 3, 4, 5, 6], from: '22:00', to: '09:00' }];
  test('no digest is due; what was due is when they end', () => {
    // 08:30 and 09:00 in Karachi.
    const held = { ...daily, quiet };
    expect(isDue(held, '2026-03-01T04:00:00Z', '2026-03-02T03:30:00Z')).toBe(false);
    expect(isDue(held, '2026-03-01T04:00:00Z', '2026-03-02T04:00:00Z')).toBe(true);
    const atOnce = { ...held, digest: 'at-once' as const };
    expect(isDue(atOnce, '2026-03-01T04:00:00Z', '2026-03-02T03:30:00Z')).toBe(false);
    expect(isDue(atOnce, '2026-03-01T04:00:00Z', '2026-03-02T04:00:00Z')).toBe(true);
  });
});
