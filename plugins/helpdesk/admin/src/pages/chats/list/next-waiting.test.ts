import { expect, it } from 'vitest';
import { nextWaiting } from './next-waiting';

const chats = [
  { number: 1, waitingSince: 10 },
  { number: 2, waitingSince: 20 },
  { number: 3, waitingSince: null },
];

it('who waits longest comes first, then the next, and then the first again', () => {
  expect(nextWaiting(chats, null)).toBe(1);
  expect(nextWaiting(chats, 3)).toBe(1);
  expect(nextWaiting(chats, 1)).toBe(2);
  expect(nextWaiting(chats, 2)).toBe(1);
});

it('there is no next where nobody else waits', () => {
  expect(nextWaiting(chats.slice(0, 1), 1)).toBe(null);
  expect(nextWaiting(chats.slice(2), 3)).toBe(null);
  expect(nextWaiting([], null)).toBe(null);
});
