import type { Core } from '@strapi/strapi';
import type { OutboxRow } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { DeskError } from '../errors';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { wakeOutbox } from '../platform/outbox';
import { loadCatalogue } from '../workflow/catalogue';
import { OUTBOX_COLUMNS, presentItem, visibleItems } from './read-outbox';

/**
 * Sends a mail or an SMS again that was laid aside, or one that waits, at once, with all its attempts anew.
 *
 * @throws DeskError NOT_FOUND, MAIL_LEFT.
 */
export async function retryItem({
  strapi,
  actor,
  key,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  key: string;
}): Promise<OutboxRow> {
  const catalogue = await loadCatalogue(strapi);
  const read = () =>
    visibleItems({ strapi, actor, catalogue }).select(OUTBOX_COLUMNS).where('o.key', key).first();
  const found = await read();
  if (!found) throw new DeskError('NOT_FOUND');
  const changed = await database(strapi)('helpdesk_outbox_items')
    .where({ id: found.id })
    .whereIn('status', ['waiting', 'dead'])
    .update({
      status: 'waiting',
      attempts: 0,
      next_at: clock.now(),
      reason: null,
      error: null,
      // It is of use again, since somebody wants it now.
      ...(found.kind === 'sms' ? { queued_at: clock.now() } : {}),
    });
  if (changed !== 1) throw new DeskError('MAIL_LEFT');
  const row = presentItem({ strapi, actor, row: await read() });
  wakeOutbox();
  return row;
}
