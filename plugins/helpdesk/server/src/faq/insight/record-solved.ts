import type { Core } from '@strapi/strapi';
import { clock } from '../../platform/clock';
import { inTransaction } from '../../platform/database';
import { addToStats, type EntryText } from './add-to-stats';
import { markRead, takeCount } from './mark-read';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Counts that an entry, suggested while a request was being written, answered it; once a day for each visitor. */
export async function recordSolved(
  strapi: Core.Strapi,
  { entry, locale, visitor }: EntryText & { visitor: string }
): Promise<void> {
  const now = clock.now();
  await inTransaction(strapi, async (trx) => {
    const id = await markRead(trx, { entry, locale, visitor, now });
    const isFirst = await takeCount(trx, id, 'solved_at', { now, forMs: DAY_MS });
    if (isFirst) await addToStats(trx, { entry, locale }, now, { solved: 1 });
  });
}
