import { describe, expect, test } from 'vitest';
import type { BusinessHours, WorkflowTimer } from '../../../../contracts';
import { dueAt } from './due-at';

const DAY = [{ from: '09:00', to: '17:00' }];
const BERLIN: BusinessHours = {
  timeZone: 'Europe/Berlin',
  week: [DAY, DAY, DAY, DAY, DAY, [], []],
  days: [],
};
/** 2026-05-01, a Friday, is a holiday. */
const WITH_HOLIDAY: BusinessHours = {
  ...BERLIN,
  days: [{ date: '2026-05-01', name: 'Labour Day', hours: [], isYearly: true }],
};
const NEVER: BusinessHours = { ...BERLIN, week: Array.from({ length: 7 }, () => []) };

/** In May Berlin is two hours ahead of UTC. */
const berlin = (wall: string) => Date.parse(`${wall}+02:00`);
const after = (amount: number, unit: WorkflowTimer['after']['unit']) => ({ amount, unit });

describe('by the wall clock', () => {
  test.each([
    [after(90, 'minutes'), '2026-05-08T16:00', '2026-05-08T17:30'],
    [after(20, 'hours'), '2026-05-08T16:00', '2026-05-09T12:00'],
    [after(3, 'days'), '2026-05-08T16:00', '2026-05-11T16:00'],
  ])('%j from %s is %s, weekend or not', (time, from, to) => {
    expect(dueAt({ after: time, clock: 'wall' }, berlin(from), WITH_HOLIDAY)).toBe(berlin(to));
  });
});

describe('in business time', () => {
  test.each([
    // Within a day, and over a night.
    [after(90, 'minutes'), '2026-05-07T09:30', '2026-05-07T11:00'],
    [after(2, 'hours'), '2026-05-07T16:00', '2026-05-08T10:00'],
    // Friday afternoon and the weekend.
    [after(90, 'minutes'), '2026-05-08T16:00', '2026-05-11T09:30'],
    [after(1, 'days'), '2026-05-08T16:00', '2026-05-11T16:00'],
    [after(5, 'days'), '2026-05-08T16:00', '2026-05-15T16:00'],
    // What begins while it is closed begins with the next opening.
    [after(1, 'days'), '2026-05-09T12:00', '2026-05-12T09:00'],
    [after(1, 'days'), '2026-05-07T20:00', '2026-05-11T09:00'],
    // A holiday is no day of work.
    [after(1, 'days'), '2026-04-30T16:00', '2026-05-04T16:00'],
    [after(2, 'hours'), '2026-04-30T16:00', '2026-05-04T10:00'],
  ])('%j from %s is %s', (time, from, to) => {
    expect(dueAt({ after: time, clock: 'business' }, berlin(from), WITH_HOLIDAY)).toBe(berlin(to));
  });

  test('what would fall into closed hours comes with the next opening', () => {
    const days = [
      {
        date: '2026-05-11',
        name: 'Short',
        hours: [{ from: '09:00', to: '12:00' }],
        isYearly: false,
      },
    ];
    const due = dueAt({ after: after(1, 'days'), clock: 'business' }, berlin('2026-05-08T16:00'), {
      ...BERLIN,
      days,
    });
    expect(due).toBe(berlin('2026-05-12T09:00'));
  });

  test('a company that never works lets nothing happen in business time', () => {
    expect(dueAt({ after: after(1, 'days'), clock: 'business' }, 0, NEVER)).toBeNull();
    expect(dueAt({ after: after(1, 'hours'), clock: 'business' }, 0, NEVER)).toBeNull();
    expect(dueAt({ after: after(1, 'hours'), clock: 'wall' }, 0, NEVER)).toBe(3_600_000);
  });
});
