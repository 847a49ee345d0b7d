import type { Core } from '@strapi/strapi';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { every, untilDone } from '../platform/jobs';

const KEPT_MS = 90 * 24 * 60 * 60 * 1000;
const BATCH = 500;

/** Removes once an hour what nobody has gone on writing for ninety days. */
export function startDraftSweep(strapi: Core.Strapi): void {
  every(strapi, {
    name: 'drafts',
    seconds: 3600,
    run: (signal) => untilDone(signal, () => sweepDrafts(strapi)),
  });
}

/** @returns how many drafts went. */
export async function sweepDrafts(strapi: Core.Strapi): Promise<number> {
  const db = database(strapi);
  const before = clock.now() - KEPT_MS;
  const rows = await db('helpdesk_drafts').select('id').where('saved_at', '<', before).limit(BATCH);
  if (rows.length === 0) return 0;
  const ids = rows.map((row) => Number(row.id));
  // Asked again: one that is saved at this moment stays.
  return db('helpdesk_drafts').whereIn('id', ids).where('saved_at', '<', before).delete();
}
