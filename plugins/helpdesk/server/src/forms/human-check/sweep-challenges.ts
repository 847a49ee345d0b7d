import type { Core } from '@strapi/strapi';
import { clock } from '../../platform/clock';
import { database } from '../../platform/database';
import { every, untilDone } from '../../platform/jobs';

const BATCH = 1000;

/** Forgets what has expired, every ten minutes. A used proof stays for as long as it could be sent again. */
export function startChallengeSweep(strapi: Core.Strapi): void {
  const run = (signal: AbortSignal) => untilDone(signal, () => sweepChallenges(strapi));
  every(strapi, { name: 'human-checks', seconds: 600, run });
}

/** @returns how many rows went. */
export async function sweepChallenges(strapi: Core.Strapi): Promise<number> {
  const db = database(strapi);
  const over = await db('helpdesk_challenges')
    .select('id')
    .where('expires_at', '<', clock.now())
    .limit(BATCH);
  if (over.length === 0) return 0;
  const ids = over.map((row) => row.id);
  await db('helpdesk_challenges').whereIn('id', ids).delete();
  return over.length;
}
