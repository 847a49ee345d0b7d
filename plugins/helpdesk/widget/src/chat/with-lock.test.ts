import { afterEach, expect, test, vi } from 'vitest';
import { withLock } from './with-lock';

afterEach(() => vi.unstubAllGlobals());

const refusing = {
  locks: { request: () => Promise.reject(new DOMException('', 'SecurityError')) },
};
const granting = (lock: object | null) => ({
  locks: {
    request: (_name: string, _how: object, work: (lock: object | null) => Promise<void>) =>
      work(lock),
  },
});

test.each([
  ['has none', {}, false, 1],
  ['forbids them', refusing, false, 1],
  ['grants it', granting({}), true, 1],
  ['gave it to another tab', granting(null), true, 0],
])('where the browser %s, the work is done so often: %#', async (_, navigator, ifFree, times) => {
  vi.stubGlobal('navigator', navigator);
  const work = vi.fn(async () => {});
  await withLock('name', work, { ifFree });
  expect(work).toHaveBeenCalledTimes(times);
});

test('work that fails under its lock is not done again', async () => {
  vi.stubGlobal('navigator', granting({}));
  const work = vi.fn(() => Promise.reject(new Error('down')));
  await expect(withLock('name', work)).rejects.toThrow('down');
  expect(work).toHaveBeenCalledTimes(1);
});
