import type { Core } from '@strapi/strapi';
import { clock } from '../platform/clock';
import { database, inTransaction } from '../platform/database';
import { every, untilDone } from '../platform/jobs';
import { readSettings } from '../site/settings';
import { deleteVisitors } from './visitor-tokens';

const DAY_MS = 24 * 60 * 60 * 1000;
const BATCH = 200;

/** Removes once an hour the visitors whose tokens are over, and internet addresses that are not kept any longer. */
export function startVisitorSweep(strapi: Core.Strapi): void {
  const run = (signal: AbortSignal) => untilDone(signal, () => sweepVisitors(strapi));
  every(strapi, { name: 'visitors', seconds: 3600, run });
}

/** @returns how many it changed; 0: nothing is left. */
export async function sweepVisitors(strapi: Core.Strapi): Promise<number> {
  const visitors = () => database(strapi)('helpdesk_visitors').select('id').limit(BATCH);
  const idsOf = (rows: { id: unknown }[]) => rows.map(({ id }) => Number(id));
  const over = idsOf(await visitors().where('expires_at', '<=', clock.now()));
  if (over.length > 0) await inTransaction(strapi, (trx) => deleteVisitors(trx, over));
  const { ipDays } = (await readSettings(strapi)).privacy;
  if (ipDays === null) return over.length;
  const old = idsOf(
    await visitors()
      .whereNotNull('ip')
      .where('started_at', '<', clock.now() - ipDays * DAY_MS)
  );
  if (old.length > 0) {
    await database(strapi)('helpdesk_visitors').whereIn('id', old).update({ ip: null });
  }
  return over.length + old.length;
}
