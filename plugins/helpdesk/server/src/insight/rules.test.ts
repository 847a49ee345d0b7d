import { describe, expect, test } from 'vitest';
import {
  judgeDatabase,
  judgeDisk,
  judgeFiles,
  judgeJobs,
  judgeOutbox,
  judgeSearch,
  judgeTemplates,
  worstLevel,
  type JobFacts,
} from './rules';

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;

describe('the database', () => {
  test.each([
    [null, 'failed', 'database-unreachable'],
    [{ ms: 3, isWritable: false }, 'failed', 'database-read-only'],
    [{ ms: 3, isWritable: true }, 'ok', 'database-ok'],
  ] as const)('%o is %s', (found, level, code) => {
    expect(judgeDatabase(found)).toMatchObject({ level, code });
  });
});

test('search needs attention as long as it does not find everything', () => {
  expect(judgeSearch(0)).toMatchObject({ name: 'search', level: 'ok', code: 'search-ok' });
  expect(judgeSearch(7)).toMatchObject({ level: 'warning', values: { count: 7 } });
});

test('templates of the host that cannot be used are named', () => {
  expect(judgeTemplates([])).toMatchObject({
    name: 'templates',
    level: 'ok',
    code: 'templates-ok',
  });
  expect(judgeTemplates(['home', 'mail/layout'])).toMatchObject({
    level: 'warning',
    code: 'templates-broken',
    values: { names: 'home, mail/layout' },
  });
});

describe('outgoing mail', () => {
  const outbox = { oldestAt: null, isConfigured: true, waiting: 0, dead: 0, smsDead: 0 };
  const waiting = (minutes: number, more = {}) => ({
    ...outbox,
    oldestAt: NOW - minutes * MINUTE,
    waiting: 4,
    ...more,
  });

  test.each([
    ['nothing waits', outbox, 'ok', 'outbox-ok'],
    ['mail has waited for nine minutes', waiting(9), 'ok', 'outbox-ok'],
    ['mail has waited for ten minutes', waiting(10), 'warning', 'outbox-late'],
    ['mail has waited for hours', waiting(180), 'warning', 'outbox-very-late'],
    ['items were given up', { ...outbox, dead: 1 }, 'warning', 'outbox-dead'],
    ['SMS were given up', { ...outbox, smsDead: 1 }, 'warning', 'outbox-sms-dead'],
    [
      'no server is configured',
      waiting(1, { isConfigured: false }),
      'warning',
      'outbox-not-configured',
    ],
  ] as const)('when %s', (_when, facts, level, code) => {
    expect(judgeOutbox(facts, NOW)).toMatchObject({ level, code });
  });

  test('says how long it has waited', () => {
    expect(judgeOutbox(waiting(185), NOW).values).toEqual({ count: 4, hours: 3 });
    expect(judgeOutbox(waiting(25), NOW).values).toEqual({ count: 4, minutes: 25 });
  });
});

describe('background work', () => {
  const job = (more: Partial<JobFacts>): JobFacts => ({
    name: 'outbox',
    seconds: 60,
    startedAt: NOW - 60 * MINUTE,
    lastSuccessAt: NOW,
    failures: 0,
    ...more,
  });

  test.each([
    ['none is there', [], 'ok', 'jobs-ok'],
    ['all ran lately', [job({})], 'ok', 'jobs-ok'],
    ['one just started', [job({ startedAt: NOW, lastSuccessAt: null })], 'ok', 'jobs-ok'],
    [
      'one is late by five minutes',
      [job({}), job({ lastSuccessAt: NOW - 6 * MINUTE })],
      'warning',
      'jobs-late',
    ],
    ['one has never succeeded', [job({ lastSuccessAt: null })], 'warning', 'jobs-late'],
    ['one failed twice', [job({ failures: 2 })], 'ok', 'jobs-ok'],
    ['one failed three times', [job({}), job({ failures: 3 })], 'warning', 'jobs-failing'],
  ] as const)('when %s', (_when, jobs, level, code) => {
    expect(judgeJobs(jobs, NOW)).toMatchObject({ level, code });
  });

  test('names the latest', () => {
    const jobs = [
      job({ name: 'a', lastSuccessAt: NOW - 10 * MINUTE }),
      job({ name: 'b', lastSuccessAt: NOW - 31 * MINUTE }),
    ];
    expect(judgeJobs(jobs, NOW).values).toEqual({ name: 'b', minutes: 30 });
  });
});

test.each([
  [null, 'ok', 'unknown'],
  [50 * 1024 ** 2, 'failed', 'disk-full'],
  [500 * 1024 ** 2, 'warning', 'disk-low'],
  [5 * 1024 ** 3, 'ok', 'disk-ok'],
] as const)('%s bytes of free disk are %s', (bytes, level, code) => {
  expect(judgeDisk(bytes)).toMatchObject({ level, code });
});

test('a store of files that cannot be written fails', () => {
  expect(judgeFiles(false).level).toBe('failed');
  expect(judgeFiles(true).level).toBe('ok');
});

test('the worst check speaks for the desk', () => {
  expect(worstLevel([])).toBe('ok');
  expect(worstLevel([judgeFiles(true), judgeDisk(500 * 1024 ** 2)])).toBe('warning');
  expect(worstLevel([judgeDisk(500 * 1024 ** 2), judgeFiles(false)])).toBe('failed');
});
