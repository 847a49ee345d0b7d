import type { Core } from '@strapi/strapi';
import { clock } from '../../platform/clock';
import { database } from '../../platform/database';
import { every, untilDone } from '../../platform/jobs';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Settled votes stay for a while, in case that somebody wants to look at them again. */
const DONE_MS = 90 * DAY_MS;
/** What nobody looked after in so long is about a text that is another by now. */
const OPEN_MS = 730 * DAY_MS;
const BATCH = 1_000;

/** Forgets once an hour who read and voted what, and votes that are over; the counts stay. */
export function startFaqSweep(strapi: Core.Strapi): void {
  const run = (signal: AbortSignal) =>
    untilDone(signal, async () => (await sweepReads(strapi)) + (await sweepVotes(strapi)));
  every(strapi, { name: 'faq', seconds: 3600, run });
}

/** @returns how many were a day old. */
export async function sweepReads(strapi: Core.Strapi): Promise<number> {
  const db = database(strapi);
  const before = clock.now() - DAY_MS;
  const old = await db('helpdesk_faq_reads').select('id').where('at', '<', before).limit(BATCH);
  if (old.length > 0) await db('helpdesk_faq_reads').whereIn('id', idsOf(old)).delete();
  return old.length;
}

/** @returns how many rows were changed or removed. */
export async function sweepVotes(strapi: Core.Strapi): Promise<number> {
  const db = database(strapi);
  const now = clock.now();
  const voters = await db('helpdesk_faq_feedback')
    .select('id')
    .whereNotNull('voter')
    .where('at', '<=', now - DAY_MS)
    .limit(BATCH);
  if (voters.length > 0) {
    await db('helpdesk_faq_feedback').whereIn('id', idsOf(voters)).update({ voter: null });
  }
  const over = await db('helpdesk_faq_feedback')
    .select('id')
    .whereNull('voter')
    // A helpful vote without words has nothing to tell beyond its count.
    .where((vote) =>
      vote
        .where((mute) => mute.where({ is_helpful: true }).whereNull('reason'))
        .orWhere((done) => done.where({ status: 'done' }).where('at', '<', now - DONE_MS))
        .orWhere('at', '<', now - OPEN_MS)
    )
    .limit(BATCH);
  if (over.length > 0) await db('helpdesk_faq_feedback').whereIn('id', idsOf(over)).delete();
  return voters.length + over.length;
}

function idsOf(rows: { id: unknown }[]): number[] {
  return rows.map(({ id }) => Number(id));
}
