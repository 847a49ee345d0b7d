import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bundled } from './bundled';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const TIMES = { soonMs: 100, pauseMs: 1_000 };

test('what is asked for many times is done once, soon, for each key by itself', () => {
  const done: number[] = [];
  const { ask } = bundled((key: number) => void done.push(key), TIMES);
  for (let times = 0; times < 50; times += 1) [1, 2].forEach(ask);
  vi.advanceTimersByTime(100);
  expect(done).toEqual([1, 2]);
});

test('what is asked for again too soon waits until the pause is over, and is not lost', () => {
  const done: number[] = [];
  const { ask } = bundled((key: number) => void done.push(key), TIMES);
  ask(1);
  vi.advanceTimersByTime(100);
  ask(1);
  ask(1);
  vi.advanceTimersByTime(999);
  expect(done).toEqual([1]);
  vi.advanceTimersByTime(1);
  expect(done).toEqual([1, 1]);
  vi.advanceTimersByTime(5_000);
  expect(done).toEqual([1, 1]);
  ask(1);
  vi.advanceTimersByTime(100);
  expect(done).toEqual([1, 1, 1]);
});

test('what is stopped is done no more', () => {
  const done: number[] = [];
  const { ask, stop } = bundled((key: number) => void done.push(key), TIMES);
  ask(1);
  stop();
  vi.advanceTimersByTime(5_000);
  expect(done).toEqual([]);
});
