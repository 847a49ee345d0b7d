import type { Core } from '@strapi/strapi';
import { every, untilDone } from '../platform/jobs';
import { sendDigests } from './send-digests';
import { sweepNotices } from './sweep-notices';

/** Starts the jobs of notices to agents in this process. */
export function startNotices(strapi: Core.Strapi): void {
  every(strapi, {
    name: 'digests',
    seconds: 300,
    run: (signal) => sendDigests(strapi, signal),
  });
  every(strapi, {
    name: 'old-notices',
    seconds: 24 * 3600,
    run: (signal) => untilDone(signal, () => sweepNotices(strapi)),
  });
}
