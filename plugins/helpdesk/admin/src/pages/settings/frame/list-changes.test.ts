import { describe, expect, it } from 'vitest';
import { moved, withItem } from './list-changes';

it('replaces one item and leaves the list it was given', () => {
  const list = ['a', 'b', 'c'];
  expect(withItem(list, 1, 'x')).toEqual(['a', 'x', 'c']);
  expect(list).toEqual(['a', 'b', 'c']);
});

describe('moved', () => {
  it.each([
    [0, 2, 'bca'],
    [2, 0, 'cab'],
    [1, 1, 'abc'],
    [0, 9, 'bca'],
    [2, -1, 'cab'],
  ])('puts place %i at place %i', (from, to, expected) => {
    expect(moved(['a', 'b', 'c'], from, to).join('')).toBe(expected);
  });

  it('moves nothing from a place that is not there', () => {
    expect(moved(['a'], 4, 0)).toEqual(['a']);
  });
});
