import type { Core } from '@strapi/strapi';
import { clock } from '../platform/clock';
import { database, inTransaction } from '../platform/database';
import { every, untilDone } from '../platform/jobs';
import { logEvent } from '../platform/log';
import { readSettings } from '../site/settings';
import { deleteVisitors } from './visitor-tokens';

const BATCH = 500;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Forgets once an hour browsers whose tokens are over, and where the others came from as soon as the owner wants that. */
export function startVisitorSweep(strapi: Core.Strapi): void {
  every(strapi, {
    name: 'visitors',
    seconds: 3600,
    run: async (signal) => {
      await untilDone(signal, () => sweepVisitors(strapi));
      await untilDone(signal, () => sweepVisitorOrigins(strapi));
    },
  });
}

/** Their conversations stay tickets. @returns how many were over. */
export async function sweepVisitors(strapi: Core.Strapi): Promise<number> {
  const rows = await database(strapi)('helpdesk_visitors')
    .select('id')
    .where('expires_at', '<=', clock.now())
    .limit(BATCH);
  if (rows.length === 0) return 0;
  const ids = rows.map((row) => Number(row.id));
  await inTransaction(strapi, (trx) => deleteVisitors(trx, ids));
  return ids.length;
}

/**
 * Removes address and browser of visitors as many days after they came as the owner keeps them.
 *
 * @returns how many there were.
 */
export async function sweepVisitorOrigins(strapi: Core.Strapi): Promise<number> {
  const { ipDays } = (await readSettings(strapi)).privacy;
  if (ipDays === null) return 0;
  const db = database(strapi);
  const rows = await db('helpdesk_visitors')
    .select('id')
    .where('started_at', '<', clock.now() - ipDays * DAY_MS)
    .where((known) => known.whereNotNull('ip').orWhereNotNull('user_agent'))
    .orderBy('id')
    .limit(BATCH);
  if (rows.length === 0) return 0;
  const ids = rows.map((row) => Number(row.id));
  await db('helpdesk_visitors').whereIn('id', ids).update({ ip: null, user_agent: null });
  logEvent(strapi, 'info', 'visitors.origins-removed', { visitors: ids.length });
  return ids.length;
}
