import type { Core } from '@strapi/strapi';
import type { OutboxKind } from '../../../contracts';
import { isSmsConfigured } from '../sms/load-provider';
import { sendSms } from '../sms/send-sms';
import { isMailConfigured } from './is-mail-configured';
import { leaseItem, settleItem, type Outcome } from './lease-item';
import { sendItem } from './send-item';

/** What leaves at the same time, from one process. */
const PARALLEL = 4;
/** Well below the lease. */
const SEND_TIMEOUT_MS = 60_000;
/** How long a mail that is under way may hold up a shutdown. */
const STOP_GRACE_MS = 5_000;

export type OutboxRun = Record<Exclude<Outcome['status'], 'gone'>, number>;

const SENDERS = { mail: sendItem, sms: sendSms } as const satisfies Record<OutboxKind, unknown>;

/**
 * Sends everything that is due, a few at a time, until nothing is. At least once each: when the process ends between
 * sending and keeping that it was sent, the next worker sends it again, with the same Message-ID.
 * What has no transport is not touched: it waits, and no attempt is used up.
 */
export async function runOutboxOnce(
  strapi: Core.Strapi,
  {
    signal,
    timeoutMs = SEND_TIMEOUT_MS,
    kinds: asked = ['mail', 'sms'],
  }: {
    /** Ends the run soon after it is aborted. */
    signal?: AbortSignal;
    timeoutMs?: number;
    kinds?: readonly OutboxKind[];
  } = {}
): Promise<OutboxRun> {
  const run: OutboxRun = { sent: 0, waiting: 0, dead: 0 };
  const kinds = kindsThatLeave(strapi).filter((kind) => asked.includes(kind));
  if (kinds.length === 0) return run;
  const worker = async () => {
    while (!signal?.aborted) {
      const item = await leaseItem(strapi, kinds);
      if (!item) return;
      const send = SENDERS[item.kind];
      const outcome = await unlessStopped(send({ strapi, item, timeoutMs }), signal);
      // The lease stays with it: should the mail not have left, another worker sends it when the lease ends.
      if (!outcome) return;
      await settleItem(strapi, item, outcome);
      if (outcome.status !== 'gone') run[outcome.status] += 1;
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
  return run;
}

function kindsThatLeave(strapi: Core.Strapi): OutboxKind[] {
  const kinds: OutboxKind[] = [];
  if (isMailConfigured(strapi)) kinds.push('mail');
  if (isSmsConfigured(strapi)) kinds.push('sms');
  return kinds;
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
