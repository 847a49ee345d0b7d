import { expect, test } from 'vitest';
import type { BusinessHours } from '../../../../contracts';
import type { Worker } from '../../routing/rules/working-time';
import { chatStatus } from './chat-status';

const day = [{ from: '09:00', to: '17:00' }];
const hours: BusinessHours = {
  timeZone: 'Asia/Karachi',
  week: [day, day, day, day, day, [], []],
  days: [],
};
/** A Wednesday; Karachi is five hours ahead of UTC. */
const at = (utc: string) => Date.parse(`2026-05-20T${utc}Z`);
const worker = (more: Partial<Worker> = {}): Worker => ({
  availability: 'online',
  seenAt: at('05:59:00'),
  workingHours: null,
  timeZone: null,
  ...more,
});
const status = (more: Partial<Parameters<typeof chatStatus>[0]>) =>
  chatStatus({
    staff: [worker()],
    rules: { hours, presence: { awayAfterMinutes: null } },
    replyMinutes: null,
    measuredMinutes: 4,
    now: at('06:00:00'),
    ...more,
  });

test('somebody is there, and answers as fast as the last time', () => {
  expect(status({})).toEqual({ isOnline: true, answersInMinutes: 4, opensAt: null });
});

test('the owner’s word goes before what was measured', () => {
  expect(status({ replyMinutes: 15 }).answersInMinutes).toBe(15);
});

test('nothing is promised of which nothing is known', () => {
  expect(status({ measuredMinutes: null }).answersInMinutes).toBeNull();
});

test.each(['away', 'handing-over'] as const)('who is %s is not there', (availability) => {
  expect(status({ staff: [worker({ availability })], replyMinutes: 5 })).toEqual({
    isOnline: false,
    answersInMinutes: null,
    opensAt: null,
  });
});

test('nobody who may answer is nobody there', () => {
  expect(status({ staff: [] }).isOnline).toBe(false);
});

test('after hours it says when the company opens, also over a weekend', () => {
  expect(status({ now: at('13:00:00') })).toEqual({
    isOnline: false,
    answersInMinutes: null,
    opensAt: Date.parse('2026-05-21T04:00:00Z'),
  });
  const friday = Date.parse('2026-05-22T12:00:00Z');
  expect(status({ now: friday }).opensAt).toBe(Date.parse('2026-05-25T04:00:00Z'));
});

test('somebody with hours of their own is there while the company is closed', () => {
  const always = Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]);
  const late = worker({ workingHours: always });
  expect(status({ staff: [late], now: at('20:00:00') })).toEqual({
    isOnline: true,
    answersInMinutes: 4,
    opensAt: Date.parse('2026-05-21T04:00:00Z'),
  });
});

test('a company that never opens names no time', () => {
  const never = { ...hours, week: hours.week.map(() => []) };
  expect(status({ rules: { hours: never, presence: { awayAfterMinutes: null } } })).toEqual({
    isOnline: false,
    answersInMinutes: null,
    opensAt: null,
  });
});
