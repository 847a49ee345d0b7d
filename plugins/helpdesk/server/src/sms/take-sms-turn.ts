import type { Core } from '@strapi/strapi';
import { clock } from '../platform/clock';
import { inTransaction } from '../platform/database';
import { lockSeries } from '../platform/lock-series';
import { smsConfig } from './load-provider';

const HOUR_MS = 60 * 60 * 1000;

/**
 * May this SMS leave now, within what may leave in an hour? Counted are attempts, since a provider may charge one that
 * seemed to fail. Exact on any number of nodes: one after the other counts and takes.
 *
 * @param itemId of the outbox, leased by the caller, with this attempt in its count.
 */
export async function takeSmsTurn(
  strapi: Core.Strapi,
  { itemId, agentId }: { itemId: number; agentId: number | null }
): Promise<boolean> {
  const { perHour, perAgentPerHour } = smsConfig(strapi).settings;
  const now = clock.now();
  return inTransaction(strapi, async (trx) => {
    await lockSeries(trx, 'sms');
    const items = () => trx('helpdesk_outbox_items');
    const tried = () =>
      items()
        .where({ kind: 'sms' })
        .where('tried_at', '>', now - HOUR_MS)
        .whereNot({ id: itemId })
        .sum({ sum: 'attempts' })
        .first();
    const all = Number((await tried())?.sum ?? 0);
    const ofAgent =
      agentId === null ? 0 : Number((await tried().where({ agent_id: agentId }))?.sum ?? 0);
    const own = await items().where({ id: itemId }).first('attempts', 'tried_at');
    // Those of its own attempts that were made before.
    const before = own?.tried_at === null ? 0 : Number(own?.attempts ?? 1) - 1;
    if (all + before >= perHour || ofAgent + before >= perAgentPerHour) return false;
    await items().where({ id: itemId }).update({ tried_at: now });
    return true;
  });
}
