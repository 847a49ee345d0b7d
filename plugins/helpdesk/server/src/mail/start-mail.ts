import type { Core } from '@strapi/strapi';
import { every, untilDone } from '../platform/jobs';
import { onOutbox } from '../platform/outbox';
import { emptyPayloads } from './empty-payloads';
import { runOutboxOnce } from './send-outbox';
import { takeHostLayouts } from './take-host-layouts';

/** Starts the jobs of outgoing mail in this process. */
export function startMail(strapi: Core.Strapi): void {
  // Each by itself: an SMS must not stand behind mails whose server is slow.
  for (const [name, kind] of [
    ['outbox', 'mail'],
    ['outbox-sms', 'sms'],
  ] as const) {
    every(strapi, {
      name,
      seconds: 15,
      wakeOn: onOutbox,
      run: (signal) => runOutboxOnce(strapi, { signal, kinds: [kind] }),
    });
  }
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
