import type { Core } from '@strapi/strapi';
import type { EpochMs } from '../../../contracts';
import { clock } from './clock';
import { errorTrace } from './error-trace';

/** Work that this process does again and again; see `every`. */
export interface JobSpec {
  /** Unique; shown on the status card. */
  name: string;
  /** Pause between the end of one run and the start of the next. */
  seconds: number;
  /** Subscribes to what makes a run due at once, and answers how to unsubscribe. */
  wakeOn?(wake: () => void): () => void;
  /** Must be right on several nodes at once, and should end soon after the signal is aborted. */
  run(signal: AbortSignal): Promise<unknown>;
}

/** What the status card needs to know of a job. */
export interface JobRecord {
  name: string;
  seconds: number;
  startedAt: EpochMs;
  lastSuccessAt: EpochMs | null;
  /** Runs that failed since the last success. */
  failures: number;
}

export interface Job {
  /** Starts a run at once; while one is under way, another follows it. */
  wake(): void;
  /** Resolves when the run under way has ended. */
  stop(): Promise<void>;
  record: Readonly<JobRecord>;
}

const running = new WeakMap<Core.Strapi, Job[]>();

/**
 * Runs a job now and then every so many seconds, never twice at once in this process. A failure is logged and
 * counted, and the job goes on. Ended by `stopJobs`.
 */
export function every(strapi: Core.Strapi, spec: JobSpec): Job {
  const abort = new AbortController();
  const record: JobRecord = {
    name: spec.name,
    seconds: spec.seconds,
    startedAt: clock.now(),
    lastSuccessAt: null,
    failures: 0,
  };
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<void> | null = null;
  let isWanted = false;

  const plan = (seconds: number) => {
    clearTimeout(timer);
    if (abort.signal.aborted) return;
    timer = setTimeout(start, seconds * 1000);
    timer.unref();
  };
  const start = () => {
    if (abort.signal.aborted) return;
    if (current) {
      isWanted = true;
      return;
    }
    clearTimeout(timer);
    isWanted = false;
    current = runOnce(strapi, spec, record, abort.signal).then(() => {
      current = null;
      plan(isWanted ? 0 : spec.seconds);
    });
  };

  const unsubscribe = spec.wakeOn?.(start);
  const job: Job = {
    wake: start,
    stop: async () => {
      abort.abort();
      unsubscribe?.();
      clearTimeout(timer);
      await current;
    },
    record,
  };
  running.set(strapi, [...(running.get(strapi) ?? []), job]);
  plan(0);
  return job;
}

/** Repeats a step that works through a batch until it finds nothing more to do, or the desk stops. */
export async function untilDone(signal: AbortSignal, step: () => Promise<number>): Promise<void> {
  let found = 1;
  while (found > 0 && !signal.aborted) found = await step();
}

/** Ends all jobs of this process and waits for the runs under way. */
export async function stopJobs(strapi: Core.Strapi): Promise<void> {
  const jobs = running.get(strapi) ?? [];
  running.delete(strapi);
  await Promise.all(jobs.map((job) => job.stop()));
}

export function jobRecords(strapi: Core.Strapi): JobRecord[] {
  return (running.get(strapi) ?? []).map((job) => ({ ...job.record }));
}

async function runOnce(
  strapi: Core.Strapi,
  spec: JobSpec,
  record: JobRecord,
  signal: AbortSignal
): Promise<void> {
  try {
    await spec.run(signal);
    record.lastSuccessAt = clock.now();
    record.failures = 0;
  } catch (error) {
    record.failures += 1;
    strapi.log.error(`helpdesk: job ${spec.name} failed: ${errorTrace(error)}`);
  }
}
