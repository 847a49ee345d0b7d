import type { Core } from '@strapi/strapi';
import { every, untilDone } from '../platform/jobs';
import { onOutbox } from '../platform/outbox';
import { emptyPayloads } from './empty-payloads';
import { runOutboxOnce } from './send-outbox';
import { takeHostLayouts } from './take-host-layouts';

/** Starts the jobs of outgoing mail in this process. */
export function startMail(strapi: Core.Strapi): void {
  every(strapi, {
    name: 'outbox',
    seconds: 15,
    wakeOn: onOutbox,
    run: (signal) => runOutboxOnce(strapi, { signal }),
  });
  every(strapi, {
    name: 'mail-layouts',
    seconds: 5,
    run: () => takeHostLayouts(strapi),
  });
  every(strapi, {
    name: 'outbox-payloads',
    seconds: 3600,
    run: (signal) => untilDone(signal, () => emptyPayloads(strapi)),
  });
}
