import { expect, test } from 'vitest';
import { answerMinutes } from './answer-minutes';

const waited = (...seconds: number[]) =>
  answerMinutes(seconds.map((wait) => ({ openedAt: 1_000, answeredAt: 1_000 + wait * 1000 })));

test.each([
  [[30, 60, 90], 1],
  [[30, 61, 90], 2],
  [[5, 5, 5], 1],
  [[60, 120, 180, 86_400], 2],
  // Clocks of two nodes may differ.
  [[-5, -3, 10], 1],
])('%j seconds are %i minutes', (seconds, minutes) => {
  expect(waited(...seconds)).toBe(minutes);
});

test.each([[[]], [[60]], [[60, 60]]])('of %j seconds nothing is said', (seconds) => {
  expect(waited(...seconds)).toBeNull();
});
