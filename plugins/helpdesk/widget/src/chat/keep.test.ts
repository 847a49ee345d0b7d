import { afterEach, expect, test, vi } from 'vitest';
import { Keep } from './keep';

afterEach(() => vi.unstubAllGlobals());

/** A storage that takes so many signs for one name. */
function storageOf(most: number) {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => {
      if (text.length > most) throw new Error('QuotaExceededError');
      kept.set(name, text);
    },
    removeItem: (name: string) => void kept.delete(name),
  };
}

test('what does not fit any more is read as it was written last', () => {
  vi.stubGlobal('sessionStorage', storageOf(10));
  const keep = new Keep('here ', 'tab');
  for (const text of ['short', 'longer than fits']) {
    keep.write('draft', text);
    expect(keep.read('draft')).toBe(text);
  }
  keep.write('draft', 'short');
  expect(keep.read('draft')).toBe('short');
  keep.remove('draft');
  expect(keep.read('draft')).toBeNull();
});
