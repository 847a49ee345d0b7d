import { expect, it } from 'vitest';
import { QUEUE_LISTS, type QueueCounts } from '../../../../contracts/tickets';
import { countOfList, countOfState, formatCount, SIDE_LISTS } from './queue-lists';

const COUNTS: QueueCounts = {
  states: [
    { workflow: 'support', state: 'new', count: 1000, isCapped: true },
    { workflow: 'repairs', state: 'new', count: 3, isCapped: false },
  ],
  lists: [{ list: 'mine', count: 12, isCapped: false }],
};

it('shows each list that the server counts', () => {
  const shown = SIDE_LISTS.flatMap(({ counted }) => counted ?? []);
  expect([...shown].sort()).toEqual([...QUEUE_LISTS].sort());
});

it('says that there are more than were counted', () => {
  expect(formatCount(countOfState(COUNTS, 'support', 'new'), 'en')).toBe('1,000+');
  expect(formatCount(countOfState(COUNTS, 'repairs', 'new'), 'en')).toBe('3');
  expect(formatCount(countOfList(COUNTS, 'mine'), 'en')).toBe('12');
});

it('says nothing of what is not counted', () => {
  expect(formatCount(countOfList(COUNTS, 'unread'), 'en')).toBeUndefined();
  expect(formatCount(countOfList(COUNTS, undefined), 'en')).toBeUndefined();
  expect(formatCount(countOfState(undefined, 'support', 'new'), 'en')).toBeUndefined();
});
