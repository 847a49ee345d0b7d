import type { Core } from '@strapi/strapi';
import { database } from '../../plugins/helpdesk/server/src/platform/database';
import { DAY, MINUTE } from './calendar';
import type { Random } from './random';

const TABLE = 'helpdesk_outbox_items';
const FAILURES = [
  ['recipient-refused', '550 5.1.1 The address is not known here'],
  ['recipient-refused', '552 5.2.2 The mailbox is full'],
  ['content-refused', '554 5.7.1 The message looks like advertising'],
  ['timeout', 'The server did not answer within 30 seconds'],
] as const;

/**
 * The demo has no mail server: what is older than a day is taken as sent then, but for a few that were refused.
 * What is newer waits, as it does on every desk where mail was never set up.
 */
export async function settleOutbox(
  strapi: Core.Strapi,
  { random, now }: { random: Random; now: number }
): Promise<void> {
  const db = database(strapi);
  const old = await db(TABLE)
    .select('id', 'queued_at')
    .where('queued_at', '<', now - DAY);
  const refused = new Set(
    random
      .shuffle(old)
      .slice(0, FAILURES.length)
      .map((row) => row.id)
  );
  const failures = [...FAILURES];
  await db.transaction(async (trx) => {
    for (const row of old) {
      const failure = refused.has(row.id) ? failures.pop() : undefined;
      const queuedAt = Number(row.queued_at);
      await trx(TABLE)
        .where({ id: row.id })
        .update(
          failure
            ? { status: 'dead', attempts: 12, next_at: null, reason: failure[0], error: failure[1] }
            : {
                status: 'sent',
                attempts: random.isHit(0.03) ? 2 : 1,
                next_at: null,
                sent_at: queuedAt + random.between(800, 2 * MINUTE),
              }
        );
    }
  });
}
