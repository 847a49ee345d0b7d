import type { Core } from '@strapi/strapi';
import { clock } from '../../platform/clock';
import { inTransaction } from '../../platform/database';
import { addToStats, type EntryText } from './add-to-stats';
import { markRead, takeCount } from './mark-read';

const HOUR_MS = 60 * 60 * 1000;

/** Counts that a visitor reads an entry; within an hour once. */
export async function recordView(
  strapi: Core.Strapi,
  { entry, locale, visitor }: EntryText & { visitor: string }
): Promise<void> {
  const now = clock.now();
  await inTransaction(strapi, async (trx) => {
    const id = await markRead(trx, { entry, locale, visitor, now });
    const isFirst = await takeCount(trx, id, 'counted_at', { now, forMs: HOUR_MS });
    if (isFirst) await addToStats(trx, { entry, locale }, now, { views: 1 });
  });
}
