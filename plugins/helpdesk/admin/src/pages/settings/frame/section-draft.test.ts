import { describe, expect, it } from 'vitest';
import { isChanged, refusalsBelow } from './section-draft';

describe('isChanged', () => {
  it('does not mind the order of properties', () => {
    expect(isChanged({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toBe(false);
  });

  it('minds the order of a list', () => {
    expect(isChanged([1, 2], [2, 1])).toBe(true);
  });

  it('sees a number that was emptied', () => {
    expect(isChanged({ days: Number.NaN }, { days: 30 })).toBe(true);
  });

  it('tells nothing from null', () => {
    expect(isChanged(undefined, null)).toBe(true);
  });
});

describe('refusalsBelow', () => {
  it('keeps those of one row of a list', () => {
    const refusals = { 'days.1.name': 'a', 'days.10.name': 'b', 'days.1': 'c', zone: 'd' };
    expect(refusalsBelow(refusals, 'days.1')).toEqual({ name: 'a', '': 'c' });
  });
});
