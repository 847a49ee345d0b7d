import { expect, test } from 'vitest';
import { TAGS_PER_TICKET_MAX } from '../../../../contracts';
import { planTags } from './plan-tags';
import { foldTagName } from '../fold-tag-name';
import { eachNameOnce } from './tag-name';

const tag = (id: number) => ({ id });
const ids = (tags: { id: number }[]) => tags.map(({ id }) => id);
const plan = (has: number[], add: number[], remove: number[]) =>
  planTags({ has: has.map(tag), add: add.map(tag), remove });

test('adds what is not there, takes away what is, and nothing twice', () => {
  const { added, removed, after } = plan([1, 2], [2, 3, 3], [1, 9]);
  expect([ids(added), ids(removed), ids(after)]).toEqual([[3], [1], [2, 3]]);
});

test('what is both added and taken away is there afterwards', () => {
  expect(ids(plan([1], [1], [1]).after)).toEqual([1]);
  expect(ids(plan([], [1], [1]).after)).toEqual([1]);
});

test('a ticket takes no more than it may have, and one that has more can be freed of some', () => {
  const full = Array.from({ length: TAGS_PER_TICKET_MAX }, (_, index) => index + 1);
  expect(plan(full, [99], []).isTooMany).toBe(true);
  expect(plan(full, [99], [1]).isTooMany).toBe(false);
  expect(plan([...full, 99], [], [1]).isTooMany).toBe(false);
});

test('names that are read alike are one', () => {
  expect(
    eachNameOnce([' Money  back', 'money back', 'MONEY BACK\u200b', 'Money'], foldTagName)
  ).toEqual(['Money back', 'Money']);
  expect(foldTagName('Café')).toBe(foldTagName('CAFE'));
  expect(foldTagName('C++')).not.toBe(foldTagName('C'));
});
