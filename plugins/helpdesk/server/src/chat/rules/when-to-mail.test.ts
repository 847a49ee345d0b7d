import { expect, test } from 'vitest';
import { whenToMail } from './when-to-mail';

const at = (minutes: number) => minutes * 60_000;
const due = (seen: number, first: number, last: number, mailAfterMinutes: number) =>
  whenToMail({ seenAt: at(seen), firstAt: at(first), lastAt: at(last), mailAfterMinutes }) / at(1);

test.each([
  ['written while they were there', 100, 99, 99, 10, 110],
  ['written just after they left', 100, 101, 101, 10, 110],
  ['written long after they left', 100, 200, 200, 10, 202],
  ['in several messages, until the last is two minutes old', 100, 200, 205, 10, 207],
  ['again and again, ten minutes after the first', 100, 200, 209.5, 10, 210],
  ['after a minute, where the owner wants that', 100, 200, 200, 1, 201],
  ['a day later, where the owner wants that', 100, 200, 200, 1440, 1540],
  ['shown for an hour by a window that nobody looks at', 500, 200, 200, 10, 260],
  ['shown for two, where the owner waits for two', 500, 200, 200, 120, 320],
] as const)('%s', (_when, seen, first, last, mailAfter, minutes) => {
  expect(due(seen, first, last, mailAfter)).toBe(minutes);
});
