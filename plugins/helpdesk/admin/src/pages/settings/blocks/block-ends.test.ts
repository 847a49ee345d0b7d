import { describe, expect, it } from 'vitest';
import { endOf } from './block-ends';

const NOW = Date.UTC(2026, 2, 3, 12);
const at = { now: NOW, date: '' };

describe('endOf', () => {
  it('counts days from now', () => {
    expect(endOf('day', at)).toBe(NOW + 86_400_000);
    expect(endOf('week', at)).toBe(NOW + 7 * 86_400_000);
  });

  it('has none where a block is taken back by hand', () => {
    expect(endOf('never', at)).toBeNull();
  });

  it('lasts to the end of a chosen day where the reader is', () => {
    const end = new Date(endOf('date', { now: NOW, date: '2026-04-05' }) ?? 0);
    expect([end.getMonth(), end.getDate(), end.getHours(), end.getMinutes()]).toEqual([
      3, 5, 23, 59,
    ]);
  });

  it('is no time while no day is chosen', () => {
    expect(endOf('date', at)).toBeNaN();
  });
});
