import { expect, test } from 'vitest';
import { VIEW_QUERY_MAX } from '../../../../contracts';
import { readViewQuery } from './view-query';

const textOf = (given: string) => {
  const read = readViewQuery(given);
  return read.problems ? null : read.text;
};

test('a list is kept in words that can be read, and where somebody was in it is not', () => {
  const given = '?state=support%2Fopen%2Csupport%2Fnew&q=two+cups&limit=5&after=x';
  expect(textOf(given)).toBe('state=support/open,support/new&q=two+cups');
});

test('what is read back is what was given, whatever signs it has', () => {
  for (const q of ['a & b', '100 %', 'C++ #1', 'x=y', 'پیسے واپس', "it's"]) {
    const text = textOf(new URLSearchParams({ q, tag: 'vip' }).toString()) ?? '';
    expect(Object.fromEntries(new URLSearchParams(text))).toEqual({ q, tag: 'vip' });
    expect(textOf(text)).toBe(text);
  }
});

test('what was short enough to be kept once can be kept again', () => {
  const given = `q=${'پ'.repeat(200)}&fields=a:${'ب'.repeat(400)}`;
  expect(given.length).toBeLessThan(VIEW_QUERY_MAX);
  expect(textOf(given)?.length).toBeLessThanOrEqual(VIEW_QUERY_MAX);
});

test('what the queue would refuse is not kept, and says where', () => {
  expect(readViewQuery('opened=2026-02-31').problems).toHaveProperty(['query.opened']);
  expect(readViewQuery('tag=a&tag=b').problems).toHaveProperty(['query.tag']);
  expect(readViewQuery('constructor=1').problems).toHaveProperty(['query.constructor']);
});
