import type { Core } from '@strapi/strapi';
import { isMailConfigured } from './is-mail-configured';
import { leaseItem, settleItem, type Outcome } from './lease-item';
import { sendItem } from './send-item';

/** Mails that leave at the same time, from one process. */
const PARALLEL = 4;
/** Well below the lease. */
const SEND_TIMEOUT_MS = 60_000;
/** How long a mail that is under way may hold up a shutdown. */
const STOP_GRACE_MS = 5_000;

export type OutboxRun = Record<Outcome['status'], number>;

/**
 * Sends everything that is due, a few at a time, until nothing is. At least once each: when the process ends between
 * sending and keeping that it was sent, the next worker sends it again, with the same Message-ID.
 * Without a transport nothing is touched: the mails wait, and no attempt is used up.
 */
export async function runOutboxOnce(
  strapi: Core.Strapi,
  {
    signal,
    timeoutMs = SEND_TIMEOUT_MS,
  }: { /** Ends the run soon after it is aborted. */ signal?: AbortSignal; timeoutMs?: number } = {}
): Promise<OutboxRun> {
  const run: OutboxRun = { sent: 0, waiting: 0, dead: 0 };
  if (!isMailConfigured(strapi)) return run;
  const worker = async () => {
    while (!signal?.aborted) {
      const item = await leaseItem(strapi);
      if (!item) return;
      const outcome = await unlessStopped(sendItem({ strapi, item, timeoutMs }), signal);
      // The lease stays with it: should the mail not have left, another worker sends it when the lease ends.
      if (!outcome) return;
      await settleItem(strapi, item, outcome);
      run[outcome.status] += 1;
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
  return run;
}

async function unlessStopped<T>(work: Promise<T>, signal?: AbortSignal): Promise<T | null> {
  if (!signal) return work;
  let stop = () => {};
  let timer: NodeJS.Timeout | undefined;
  const stopped = new Promise<null>((resolve) => {
    stop = () => {
      timer = setTimeout(() => resolve(null), STOP_GRACE_MS);
    };
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
