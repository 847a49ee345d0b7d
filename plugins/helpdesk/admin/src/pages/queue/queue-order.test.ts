import { expect, it } from 'vitest';
import type { QueueRow } from '../../../../contracts/tickets';
import type { QueueSort } from '../../../../contracts/queue-query';
import { isBefore } from './queue-order';

const row = (number: number, lastActivityAt: number, waitingSince: number | null) =>
  // Only what orders it.
  ({ number, lastActivityAt, waitingSince }) as QueueRow;
const one = row(1, 10, 5);
const two = row(2, 20, null);

it.each<[QueueSort, boolean]>([
  ['activity', true],
  ['-activity', false],
  ['number', true],
  ['-number', false],
  ['waiting', true],
])('by %s the first is before the second: %s', (sort, expected) => {
  expect(isBefore(one, two, sort)).toBe(expected);
  expect(isBefore(two, one, sort)).toBe(!expected);
});

it('does not decide between equals', () => {
  expect(isBefore(row(1, 10, null), row(2, 10, null), 'activity')).toBe(false);
  expect(isBefore(row(1, 10, null), row(2, 10, null), 'waiting')).toBe(false);
});
