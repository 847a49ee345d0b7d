import { createHmac } from 'node:crypto';
import { clock } from '../../platform/clock';
import { postOut } from '../../platform/post-out';
import { refusedBy, refusedWithout } from '../refused-by';
import type { SmsProviderModule } from '../provider';

const TIMEOUT_MS = 10_000;

/**
 * Any service that takes JSON: `{ id, to, text, from }`. Who receives it checks the header
 * `X-Helpdesk-Signature: t=<seconds>,v1=<hex>`, which is HMAC-SHA-256 of `<seconds>.<body>` by the shared secret, and
 * refuses what is older than a few minutes; `id` is the same at every attempt, so that a repeat can be known.
 *
 * `providerOptions`: `{ url, secret }`.
 */
export const webhookProvider: SmsProviderModule = {
  init: ({ url, secret, timeoutMs }, { from }) => ({
    async send({ to, text, id }) {
      const body = JSON.stringify({ id, to, text, from });
      const seconds = Math.floor(clock.now() / 1000);
      // Checked at the start, by `smsConfigProblem`.
      const signature = createHmac('sha256', String(secret))
        .update(`${seconds}.${body}`)
        .digest('hex');
      const answer = await postOut({
        url: String(url),
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': id,
          'X-Helpdesk-Signature': `t=${seconds},v1=${signature}`,
        },
        body,
        timeoutMs: typeof timeoutMs === 'number' ? timeoutMs : TIMEOUT_MS,
      }).catch(refusedWithout);
      if (answer.status < 200 || answer.status > 299) throw refusedBy(answer, null);
    },
  }),
};
