import { describe, expect, test } from 'vitest';
import type { BusinessHours, HourRange, WeekHours } from '../../../../contracts';
import { addBusinessMinutes, isOpen, nextChange } from './business-hours';
import { momentOf, wallOf } from './zone-time';

const MINUTE = 60_000;
const ranges = (...given: [string, string][]): HourRange[] =>
  given.map(([from, to]) => ({ from, to }));
const OFFICE = ranges(['09:00', '12:00'], ['13:00', '17:00']);
const WEEK: WeekHours = [OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, [], []];
const ALWAYS: WeekHours = Array.from({ length: 7 }, () => ranges(['00:00', '24:00']));
const NEVER: WeekHours = Array.from({ length: 7 }, () => []);

const hours = (timeZone: string, more: Partial<BusinessHours> = {}): BusinessHours => ({
  timeZone,
  week: WEEK,
  days: [],
  ...more,
});
const day = (date: string, own: HourRange[] = [], isYearly = false) => ({
  date,
  name: 'Day',
  isYearly,
  hours: own,
});
const at = (iso: string) => Date.parse(iso);
const iso = (moment: number | null) => (moment === null ? null : new Date(moment).toISOString());

describe('the company works', () => {
  const karachi = hours('Asia/Karachi');

  // Karachi is five hours ahead of UTC. 2026-11-23 is a Monday.
  test.each([
    ['2026-11-23T03:59:59.999Z', false],
    ['2026-11-23T04:00:00Z', true],
    ['2026-11-23T06:59:59.999Z', true],
    ['2026-11-23T07:00:00Z', false],
    ['2026-11-23T08:00:00Z', true],
    ['2026-11-23T11:59:59Z', true],
    ['2026-11-23T12:00:00Z', false],
    ['2026-11-28T05:00:00Z', false],
    ['2026-11-29T05:00:00Z', false],
  ])('at %s: %s', (moment, expected) => {
    expect(isOpen(karachi, at(moment))).toBe(expected);
  });

  test.each([
    ['2026-11-23T00:00:00Z', '2026-11-23T04:00:00.000Z'],
    ['2026-11-23T04:00:00Z', '2026-11-23T07:00:00.000Z'],
    ['2026-11-23T07:00:00Z', '2026-11-23T08:00:00.000Z'],
    ['2026-11-27T12:00:00Z', '2026-11-30T04:00:00.000Z'],
  ])('after %s it changes at %s', (moment, expected) => {
    expect(iso(nextChange(karachi, at(moment)))).toBe(expected);
  });

  test.each([
    ['2026-11-23T04:00:00Z', 0, '2026-11-23T04:00:00.000Z'],
    ['2026-11-22T04:00:00Z', 0, '2026-11-22T04:00:00.000Z'],
    ['2026-11-22T04:00:00Z', 1, '2026-11-23T04:01:00.000Z'],
    ['2026-11-23T04:00:00Z', 180, '2026-11-23T07:00:00.000Z'],
    ['2026-11-23T04:00:00Z', 181, '2026-11-23T08:01:00.000Z'],
    ['2026-11-27T11:30:00Z', 60, '2026-11-30T04:30:00.000Z'],
    ['2026-11-23T04:00:00Z', 7 * 60 * 5, '2026-11-27T12:00:00.000Z'],
  ])('from %s, %s minutes of work end at %s', (moment, minutes, expected) => {
    expect(iso(addBusinessMinutes(karachi, at(moment), minutes))).toBe(expected);
  });
});

describe('a day with a date of its own', () => {
  const noon = (date: string) => at(`${date}T10:00:00Z`);
  const open = (days: BusinessHours['days'], date: string) =>
    isOpen(hours('UTC', { days }), noon(date));

  test('without hours is a holiday, in that year alone', () => {
    expect(open([day('2026-11-23')], '2026-11-23')).toBe(false);
    expect(open([day('2026-11-23')], '2027-11-23')).toBe(true);
  });
  test('with hours is a special day, also on a Sunday', () => {
    expect(open([day('2026-11-29', ranges(['10:00', '11:00']))], '2026-11-29')).toBe(true);
  });
  test('that is yearly counts from its year on', () => {
    const days = [day('2026-12-25', [], true)];
    expect(open(days, '2026-12-25')).toBe(false);
    expect(open(days, '2028-12-25')).toBe(false);
    expect(open(days, '2025-12-25')).toBe(true);
  });
  test('of exactly this date goes before a yearly one, and a later yearly one before an earlier', () => {
    const days = [
      day('2024-12-25', [], true),
      day('2028-12-25', OFFICE),
      day('2029-12-25', OFFICE, true),
    ];
    expect(open(days, '2026-12-25')).toBe(false);
    expect(open(days, '2028-12-25')).toBe(true);
    expect(open(days, '2030-12-25')).toBe(true);
  });
  test('on 29 February counts in leap years alone', () => {
    const days = [day('2024-02-29', [], true)];
    expect(open(days, '2028-02-29')).toBe(false);
    expect(open(days, '2027-03-01')).toBe(true);
    const once = hours('UTC', { week: NEVER, days: [day('2096-02-29', OFFICE, true)] });
    // 2100 is no leap year.
    expect(iso(nextChange(once, at('2096-03-01T00:00:00Z')))).toBe('2104-02-29T09:00:00.000Z');
  });
});

describe('where the clock is changed', () => {
  // New York: forward at 02:00 on 8 March 2026, back at 02:00 on 1 November 2026. Both are Sundays.
  const night = (from: string, to: string) =>
    hours('America/New_York', { week: Array.from({ length: 7 }, () => ranges([from, to])) });

  test('a night is an hour shorter in spring, and an hour longer in autumn', () => {
    const shift = night('00:00', '06:00');
    expect(iso(addBusinessMinutes(shift, at('2026-03-08T05:00:00Z'), 300))).toBe(
      '2026-03-08T10:00:00.000Z'
    );
    expect(iso(addBusinessMinutes(shift, at('2026-11-01T04:00:00Z'), 420))).toBe(
      '2026-11-01T11:00:00.000Z'
    );
  });
  test('hours that are skipped are no hours', () => {
    const shift = night('02:00', '03:00');
    expect(isOpen(shift, at('2026-03-08T06:59:59Z'))).toBe(false);
    expect(isOpen(shift, at('2026-03-08T07:00:00Z'))).toBe(false);
    expect(iso(nextChange(shift, at('2026-03-08T00:00:00Z')))).toBe('2026-03-09T06:00:00.000Z');
  });
  test('hours that begin in what is skipped begin with the change', () => {
    expect(iso(nextChange(night('02:30', '05:00'), at('2026-03-08T06:00:00Z')))).toBe(
      '2026-03-08T07:00:00.000Z'
    );
  });
  test('hours that come twice are worked the first time', () => {
    const shift = night('01:00', '01:30');
    expect(isOpen(shift, at('2026-11-01T05:15:00Z'))).toBe(true);
    expect(isOpen(shift, at('2026-11-01T06:15:00Z'))).toBe(false);
  });
  test('a day that a zone left out is not worked', () => {
    // Samoa went from 29 to 31 December 2011.
    const samoa = hours('Pacific/Apia', { week: ALWAYS.map(() => OFFICE) });
    const evening = momentOf(Date.UTC(2011, 11, 29, 18), 'Pacific/Apia');
    const next = nextChange(samoa, evening);
    expect(next && iso(wallOf(next, 'Pacific/Apia'))).toBe('2011-12-31T09:00:00.000Z');
  });
});

describe('midnight', () => {
  test('joins a day that ends at 24:00 with the next one', () => {
    const week = [...WEEK];
    week[0] = ranges(['20:00', '24:00']);
    week[1] = ranges(['00:00', '02:00']);
    const shift = hours('Asia/Kolkata', { week });
    expect(isOpen(shift, at('2026-11-23T18:29:59Z'))).toBe(true);
    expect(isOpen(shift, at('2026-11-23T18:30:00Z'))).toBe(true);
    expect(iso(nextChange(shift, at('2026-11-23T15:00:00Z')))).toBe('2026-11-23T20:30:00.000Z');
  });
  test('is no change where it is always open', () => {
    const always = hours('Europe/Berlin', { week: ALWAYS });
    expect(isOpen(always, at('2026-11-23T22:59:59.999Z'))).toBe(true);
    expect(nextChange(always, at('2026-11-23T22:59:59Z'))).toBeNull();
    expect(iso(addBusinessMinutes(always, at('2026-10-25T00:00:00Z'), 120))).toBe(
      '2026-10-25T02:00:00.000Z'
    );
  });
  test('and no other moment changes what is never open', () => {
    const never = hours('Europe/Berlin', { week: NEVER });
    expect(isOpen(never, at('2026-11-23T12:00:00Z'))).toBe(false);
    expect(nextChange(never, at('2026-11-23T12:00:00Z'))).toBeNull();
    expect(addBusinessMinutes(never, at('2026-11-23T12:00:00Z'), 1)).toBeNull();
  });
});

/** The same numbers in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe.each([
  'UTC',
  'Asia/Karachi',
  'Asia/Kathmandu',
  'America/New_York',
  'America/St_Johns',
  'Europe/London',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'America/Santiago',
])('in %s', (timeZone) => {
  const next = random(timeZone.length * 7_919);
  const pick = (most: number) => Math.floor(next() * most);
  const hour = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const anyRanges = (): HourRange[] => {
    const marks = [...new Set(Array.from({ length: 2 * pick(4) }, () => pick(97) * 15))];
    marks.sort((a, b) => a - b);
    const pairs = marks.slice(0, marks.length - (marks.length % 2));
    return pairs.flatMap((from, index) =>
      index % 2 === 0 ? [{ from: hour(from), to: hour(pairs[index + 1]) }] : []
    );
  };
  const anyHours = (): BusinessHours => ({
    timeZone,
    week: Array.from({ length: 7 }, anyRanges),
    days: Array.from({ length: 5 }, (_, index) =>
      day(
        `2026-${String(1 + index * 2).padStart(2, '0')}-0${1 + pick(9)}`,
        anyRanges(),
        next() < 0.5
      )
    ),
  });
  // Two years, with every change of the clock in them.
  const anyTime = () => at('2026-01-01T00:00:00Z') + pick(2 * 365 * 24 * 60) * MINUTE;
  const many = Array.from({ length: 60 }, () => ({ given: anyHours(), moment: anyTime() }));

  test('nothing changes before the next change, and there it does', () => {
    for (const { given, moment } of many) {
      const change = nextChange(given, moment);
      if (change === null) continue;
      expect(change).toBeGreaterThan(moment);
      const before = isOpen(given, moment);
      for (let step = 0; step < 10; step += 1) {
        expect(isOpen(given, moment + Math.floor(next() * (change - moment)))).toBe(before);
      }
      expect(isOpen(given, change - 1)).toBe(before);
      expect(isOpen(given, change)).toBe(!before);
    }
  });

  test('more minutes end later, a later beginning does not end earlier, and none ends in the past', () => {
    for (const { given, moment } of many) {
      const minutes = pick(3_000);
      const end = addBusinessMinutes(given, moment, minutes);
      if (end === null) continue;
      expect(end).toBeGreaterThanOrEqual(moment + minutes * MINUTE);
      expect(addBusinessMinutes(given, moment, minutes + 1)).toBeGreaterThan(end);
      expect(
        addBusinessMinutes(given, moment + pick(5_000) * MINUTE, minutes)
      ).toBeGreaterThanOrEqual(end);
    }
  });

  test('minutes that are added in two parts end where they do in one', () => {
    for (const { given, moment } of many) {
      const [first, second] = [1 + pick(2_000), 1 + pick(2_000)];
      const middle = addBusinessMinutes(given, moment, first);
      if (middle === null) continue;
      expect(addBusinessMinutes(given, middle, second)).toBe(
        addBusinessMinutes(given, moment, first + second)
      );
    }
  });

  test('minutes of work are as many as a count of them finds', () => {
    for (const { given, moment } of many.slice(0, 3)) {
      const minutes = 1 + pick(300);
      const end = addBusinessMinutes(given, moment, minutes);
      if (end === null || end - moment > 20 * 24 * 60 * MINUTE) continue;
      let counted = 0;
      for (let time = moment; time < end; time += MINUTE) counted += isOpen(given, time) ? 1 : 0;
      expect(counted).toBe(minutes);
    }
  });

  test('a clock is read back at the moment that was found for it', () => {
    for (const { moment } of many) {
      const wall = wallOf(moment, timeZone);
      const found = momentOf(wall, timeZone);
      expect(wallOf(found, timeZone)).toBe(wall);
      expect(found).toBeLessThanOrEqual(moment);
    }
  });
});
