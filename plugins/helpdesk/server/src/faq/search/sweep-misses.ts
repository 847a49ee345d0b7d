import type { Core } from '@strapi/strapi';
import { database } from '../../platform/database';
import { every, untilDone } from '../../platform/jobs';

/** So many open searches are kept; what goes first was asked least, and of that the longest ago. */
const MOST = 20_000;
const BATCH = 500;

export function startMissSweep(strapi: Core.Strapi): void {
  every(strapi, {
    name: 'faq-searches',
    seconds: 3600,
    run: (signal) => untilDone(signal, () => sweepMisses(strapi)),
  });
}

/** @returns how many went. */
export async function sweepMisses(strapi: Core.Strapi, most = MOST): Promise<number> {
  const db = database(strapi);
  const open = () => db('helpdesk_faq_searches').where({ status: 'open' });
  const counted = await open().count({ count: '*' }).first();
  const excess = Math.min(BATCH, Number(counted?.count ?? 0) - most);
  if (excess <= 0) return 0;
  const rows = await open()
    .select('id')
    .orderBy([{ column: 'count' }, { column: 'last_at' }, { column: 'id' }])
    .limit(excess);
  const ids = rows.map((row) => Number(row.id));
  // Asked again: what an editor closes at this moment stays.
  return open().whereIn('id', ids).delete();
}
