import type { Core } from '@strapi/strapi';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { every, jobRecords, stopJobs } from './jobs';

const errors: string[] = [];
// Jobs use nothing of Strapi but the log.
const strapi = { log: { error: (text: string) => errors.push(text) } } as unknown as Core.Strapi;

beforeEach(() => {
  errors.length = 0;
  vi.useFakeTimers();
});
afterEach(async () => {
  await stopJobs(strapi);
  vi.useRealTimers();
});

test('runs at once and then again after each pause', async () => {
  const run = vi.fn(async () => {});
  every(strapi, { name: 'sweep', seconds: 10, run });
  await vi.advanceTimersByTimeAsync(0);
  expect(run).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(run).toHaveBeenCalledTimes(3);
});

test('never runs twice at once, and runs once more when it was woken meanwhile', async () => {
  const ends: (() => void)[] = [];
  const run = vi.fn(() => new Promise<void>((resolve) => ends.push(resolve)));
  const job = every(strapi, { name: 'sweep', seconds: 1000, run });
  await vi.advanceTimersByTimeAsync(0);
  job.wake();
  job.wake();
  expect(run).toHaveBeenCalledTimes(1);
  ends[0]();
  await vi.advanceTimersByTimeAsync(0);
  expect(run).toHaveBeenCalledTimes(2);
  ends[1]();
  await vi.advanceTimersByTimeAsync(0);
  expect(run).toHaveBeenCalledTimes(2);
});

test('is woken by what it subscribed to, until it stops', async () => {
  const wakes = new Set<() => void>();
  const run = vi.fn(async () => {});
  const wakeOn = (wake: () => void) => {
    wakes.add(wake);
    return () => wakes.delete(wake);
  };
  every(strapi, { name: 'sweep', seconds: 1000, wakeOn, run });
  await vi.advanceTimersByTimeAsync(0);
  for (const wake of wakes) wake();
  expect(run).toHaveBeenCalledTimes(2);
  await stopJobs(strapi);
  expect(wakes.size).toBe(0);
});

test('goes on after a failure and logs no value of it', async () => {
  const run = vi.fn(async () => {
    throw new Error('insert into x values (ayesha@example.com,\n    at ayesha’s)');
  });
  every(strapi, { name: 'sweep', seconds: 1, run });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(jobRecords(strapi)[0]).toMatchObject({ lastSuccessAt: null, failures: 2 });
  expect(errors[0]).toContain('job sweep failed: Error');
  expect(errors.join()).not.toContain('ayesha');
});

test('keeps when it last succeeded', async () => {
  every(strapi, { name: 'sweep', seconds: 5, run: async () => {} });
  await vi.advanceTimersByTimeAsync(5_000);
  const [record] = jobRecords(strapi);
  expect(record.lastSuccessAt).toBe(Date.now());
});

test('stops: the signal is aborted, the run under way is waited for, none follows', async () => {
  let end = () => {};
  const run = vi.fn((_signal: AbortSignal) => new Promise<void>((resolve) => (end = resolve)));
  every(strapi, { name: 'sweep', seconds: 1, run });
  await vi.advanceTimersByTimeAsync(0);
  const stopped = vi.fn();
  const stopping = stopJobs(strapi).then(stopped);
  expect(run.mock.calls[0][0].aborted).toBe(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(stopped).not.toHaveBeenCalled();
  end();
  await stopping;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(run).toHaveBeenCalledTimes(1);
});
