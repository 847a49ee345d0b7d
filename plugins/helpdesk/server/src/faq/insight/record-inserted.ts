import type { Core } from '@strapi/strapi';
import { clock } from '../../platform/clock';
import { inTransaction } from '../../platform/database';
import { addToStats, type EntryText } from './add-to-stats';

/** Counts that an agent inserted an entry, or a link to it, into an answer. */
export async function recordInserted(strapi: Core.Strapi, text: EntryText): Promise<void> {
  await inTransaction(strapi, (trx) => addToStats(trx, text, clock.now(), { inserted: 1 }));
}
