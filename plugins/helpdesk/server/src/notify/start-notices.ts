import type { Core } from '@strapi/strapi';
import { every, untilDone } from '../platform/jobs';
import { onNotices } from './notice-hints';
import { runAlarms } from './run-alarms';
import { sendDigests, SETTLED_MS } from './send-digests';
import { sweepNotices } from './sweep-notices';

/** Starts the jobs of notices to agents in this process. */
export function startNotices(strapi: Core.Strapi): void {
  every(strapi, {
    name: 'digests',
    seconds: 60,
    wakeOn: soonAfterNotices,
    run: (signal) => sendDigests(strapi, signal),
  });
  every(strapi, {
    name: 'chat-alarms',
    seconds: 5,
    run: (signal) => runAlarms({ strapi, signal }),
  });
  every(strapi, {
    name: 'old-notices',
    seconds: 24 * 3600,
    run: (signal) => untilDone(signal, () => sweepNotices(strapi)),
  });
}

/** A mail that is wanted at once leaves when what it tells of has settled, and takes with it what comes until then. */
function soonAfterNotices(wake: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const stop = onNotices(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      wake();
    }, SETTLED_MS + 1_000);
    timer.unref();
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
