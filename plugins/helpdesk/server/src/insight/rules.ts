import type { Check, CheckLevel, EpochMs } from '../../../contracts';

/*
 * What the owner is told about the desk. "Failed" is what keeps requests from being taken or read: the database,
 * the store of files, a full disk. Mail that is late or a job that lags needs attention, but the desk goes on, so
 * it must not make a load balancer take it out.
 */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MEGABYTE = 1024 ** 2;
const GIGABYTE = 1024 ** 3;

/** Mail waits so long at most when all is well. */
const OUTBOX_LATE_MS = 10 * MINUTE;
const JOB_LATE_MS = 5 * MINUTE;
const JOB_FAILURES = 3;
const DISK_FULL_BYTES = 100 * MEGABYTE;
const DISK_LOW_BYTES = GIGABYTE;

export function judgeDatabase(found: { ms: number; isWritable: boolean } | null): Check {
  if (!found) return failed('database', 'database-unreachable');
  if (!found.isWritable) return failed('database', 'database-read-only');
  return ok('database', 'database-ok', { ms: found.ms });
}

export interface OutboxFacts {
  /** When the oldest mail that has not left was written. */
  oldestAt: EpochMs | null;
  /** Is there a way for mail to leave? */
  isConfigured: boolean;
  /** Exact to 1,000. */
  waiting: number;
  dead: number;
  /** SMS that were given up within the last day. */
  smsDead: number;
}

export function judgeOutbox(
  { oldestAt, isConfigured, waiting, dead, smsDead }: OutboxFacts,
  now: EpochMs
): Check {
  if (waiting > 0 && !isConfigured) {
    return warning('outbox', 'outbox-not-configured', { count: waiting });
  }
  const age = oldestAt === null ? 0 : now - oldestAt;
  if (age >= HOUR) {
    const values = { count: waiting, hours: Math.floor(age / HOUR) };
    return warning('outbox', 'outbox-very-late', values);
  }
  if (age >= OUTBOX_LATE_MS) {
    return warning('outbox', 'outbox-late', { count: waiting, minutes: Math.floor(age / MINUTE) });
  }
  if (dead > 0) return warning('outbox', 'outbox-dead', { count: dead });
  if (smsDead > 0) return warning('outbox', 'outbox-sms-dead', { count: smsDead });
  return ok('outbox', 'outbox-ok', { count: waiting });
}

export interface JobFacts {
  name: string;
  /** Pause between two runs. */
  seconds: number;
  startedAt: EpochMs;
  lastSuccessAt: EpochMs | null;
  failures: number;
}

/** The worst job speaks for all. */
export function judgeJobs(jobs: readonly JobFacts[], now: EpochMs): Check {
  const failing = jobs.find((job) => job.failures >= JOB_FAILURES);
  if (failing) {
    return warning('jobs', 'jobs-failing', { name: failing.name, count: failing.failures });
  }
  const lags = jobs.map((job) => ({
    name: job.name,
    lag: now - (job.lastSuccessAt ?? job.startedAt) - job.seconds * 1000,
  }));
  const late = lags.sort((a, b) => b.lag - a.lag).find((job) => job.lag >= JOB_LATE_MS);
  if (!late) return ok('jobs', 'jobs-ok');
  return warning('jobs', 'jobs-late', { name: late.name, minutes: Math.floor(late.lag / MINUTE) });
}

export function judgeFiles(isWritable: boolean): Check {
  return isWritable ? ok('files', 'files-ok') : failed('files', 'files-not-writable');
}

/** Null: this system does not say how much is free. */
export function judgeDisk(freeBytes: number | null): Check {
  if (freeBytes === null) return ok('disk', 'unknown');
  const megabytes = Math.floor(freeBytes / MEGABYTE);
  if (freeBytes < DISK_FULL_BYTES) return failed('disk', 'disk-full', { megabytes });
  if (freeBytes < DISK_LOW_BYTES) return warning('disk', 'disk-low', { megabytes });
  return ok('disk', 'disk-ok', { gigabytes: Math.floor(freeBytes / GIGABYTE) });
}

/** @param left messages that a search does not find yet, as after an upgrade. */
export function judgeSearch(left: number): Check {
  return left > 0
    ? warning('search', 'search-filling', { count: left })
    : ok('search', 'search-ok');
}

/** @param broken names of the host project's templates for which ours stand. */
export function judgeTemplates(broken: readonly string[]): Check {
  return broken.length > 0
    ? warning('templates', 'templates-broken', { names: broken.join(', ') })
    : ok('templates', 'templates-ok');
}

export function worstLevel(checks: readonly Check[]): CheckLevel {
  const levels = checks.map((check) => check.level);
  return (['failed', 'warning'] as const).find((level) => levels.includes(level)) ?? 'ok';
}

type Make = (name: Check['name'], code: Check['code'], values?: Check['values']) => Check;

const ok: Make = (name, code, values = {}) => ({ name, level: 'ok', code, values });
const warning: Make = (name, code, values = {}) => ({ name, level: 'warning', code, values });
const failed: Make = (name, code, values = {}) => ({ name, level: 'failed', code, values });
