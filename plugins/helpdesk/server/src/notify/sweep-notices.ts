import type { Core } from '@strapi/strapi';
import { clock } from '../platform/clock';
import { database } from '../platform/database';

/** Days after which a notice is forgotten, read or not. */
const KEEP_MS = 90 * 24 * 60 * 60 * 1000;
const BATCH = 500;

/** @returns how many old notices were removed; a full batch says that there may be more. */
export async function sweepNotices(strapi: Core.Strapi): Promise<number> {
  const db = database(strapi);
  const old = await db('helpdesk_notices')
    .select('id')
    .where('at', '<', clock.now() - KEEP_MS)
    .limit(BATCH);
  if (old.length === 0) return 0;
  await db('helpdesk_notices')
    .whereIn(
      'id',
      old.map((row) => row.id)
    )
    .delete();
  return old.length;
}
