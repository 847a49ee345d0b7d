import type { Core } from '@strapi/strapi';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { every, untilDone } from '../platform/jobs';
import { runBulks } from './run-bulks';
import { onBulk } from './wake';

const KEPT_MS = 7 * 24 * 60 * 60 * 1000;
const BATCH = 100;

/** Goes on with what was begun, here or on a node that is gone; and forgets after a week what has ended. */
export function startBulkWork(strapi: Core.Strapi): void {
  every(strapi, {
    name: 'bulk',
    seconds: 10,
    wakeOn: onBulk,
    run: (signal) => runBulks({ strapi, signal }),
  });
  every(strapi, {
    name: 'bulk-sweep',
    seconds: 3600,
    run: (signal) => untilDone(signal, () => sweepBulks(strapi)),
  });
}

/** @returns how many went. */
export async function sweepBulks(strapi: Core.Strapi): Promise<number> {
  const bulks = () => database(strapi)('helpdesk_bulks');
  const rows = await bulks()
    .select('id')
    .whereNot({ status: 'running' })
    .where('ended_at', '<', clock.now() - KEPT_MS)
    .limit(BATCH);
  if (rows.length === 0) return 0;
  const ids = rows.map((row) => Number(row.id));
  return bulks().whereIn('id', ids).delete();
}
