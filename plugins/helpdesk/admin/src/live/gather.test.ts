import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gather } from './gather';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what is asked for many times is done once, soon', () => {
  const work = vi.fn();
  const { ask } = gather(work, { soonMs: 100, pauseMs: 2_000 });
  for (let times = 0; times < 50; times += 1) ask();
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(work).toHaveBeenCalledTimes(1);
});

test('what is asked for again too soon waits until the pause is over, and is not lost', () => {
  const work = vi.fn();
  const { ask } = gather(work, { soonMs: 100, pauseMs: 2_000 });
  ask();
  vi.advanceTimersByTime(100);
  ask();
  vi.advanceTimersByTime(1_999);
  expect(work).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  expect(work).toHaveBeenCalledTimes(2);
});

test('what is forgotten is not done, and may be asked for again', () => {
  const work = vi.fn();
  const { ask, forget } = gather(work, { soonMs: 100, pauseMs: 2_000 });
  ask();
  forget();
  vi.advanceTimersByTime(5_000);
  expect(work).not.toHaveBeenCalled();
  ask();
  vi.advanceTimersByTime(100);
  expect(work).toHaveBeenCalledTimes(1);
});
