import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { EpochMs, FeedbackStatus } from '../../../../contracts';
import { DeskError } from '../../errors';
import { clock } from '../../platform/clock';
import { inTransaction, insertOnce, readBoolean } from '../../platform/database';
import { newKey, sha256 } from '../../platform/ids';
import { takeFromLimits } from '../../platform/limits';
import { addToStats, type EntryText } from './add-to-stats';
import { markRead } from './mark-read';
import { changeOfVote, type Vote } from './rules/change-vote';

const TABLE = 'helpdesk_faq_feedback';
const DAY_MS = 24 * 60 * 60 * 1000;
const VOTES_PER_HOUR = 60;

/**
 * Counts "did this help?". A visitor's second vote on an entry within a day changes the first.
 *
 * @throws DeskError TOO_MANY_REQUESTS
 */
export async function recordVote(
  strapi: Core.Strapi,
  { entry, locale, isHelpful, reason, visitor }: EntryText & Vote & { visitor: string }
): Promise<void> {
  await requireFew(strapi, visitor);
  const now = clock.now();
  const text = { entry, locale };
  const vote = { isHelpful, reason: reason || null };
  const voter = sha256(`vote:${visitor}:${entry}`);
  await inTransaction(strapi, async (trx) => {
    // Where no script tells of views, a vote is what shows that the entry was read.
    await markRead(trx, { ...text, visitor, now });
    await letGoOfOld(trx, voter, now);
    const row = { document_id: newKey(), ...text, voter, at: now, ...columnsOf(vote) };
    const { id, isNew } = await insertOnce(trx, TABLE, row, 'voter');
    if (isNew) await addToStats(trx, text, now, { [countOf(vote)]: 1 });
    else await change(trx, id, text, vote);
  });
}

/** After a day a vote stands for good, and the visitor has another one. */
async function letGoOfOld(trx: Knex.Transaction, voter: string, now: EpochMs): Promise<void> {
  await trx(TABLE)
    .where({ voter })
    .where('at', '<=', now - DAY_MS)
    .update({ voter: null });
}

async function change(
  trx: Knex.Transaction,
  id: number,
  text: EntryText,
  vote: Vote
): Promise<void> {
  // Locked: of two changes at once, the second must see what the first has left.
  const before = await trx(TABLE).where({ id }).forUpdate().first('*');
  const old = { isHelpful: readBoolean(before.is_helpful), reason: before.reason };
  const { kept, isNews } = changeOfVote(old, vote);
  await trx(TABLE)
    .where({ id })
    .update({ ...(isNews ? columnsOf(kept) : {}), locale: text.locale });
  // The day of the first vote: it is that one which is another now.
  const at = Number(before.at);
  const isSame = old.isHelpful === vote.isHelpful && before.locale === text.locale;
  if (isSame) return;
  await addToStats(trx, { ...text, locale: before.locale }, at, { [countOf(old)]: -1 });
  await addToStats(trx, text, at, { [countOf(vote)]: 1 });
}

function columnsOf({ isHelpful, reason }: Vote) {
  const status: FeedbackStatus = isHelpful ? 'done' : 'open';
  return { is_helpful: isHelpful, reason, status };
}

function countOf({ isHelpful }: Vote): 'helpful' | 'unhelpful' {
  return isHelpful ? 'helpful' : 'unhelpful';
}

async function requireFew(strapi: Core.Strapi, visitor: string): Promise<void> {
  const limit = { name: 'faq-vote-visitor', key: visitor, most: VOTES_PER_HOUR };
  const answer = await takeFromLimits(strapi, [limit]);
  if (answer.isAllowed) return;
  const { retryAfterSeconds } = answer;
  throw new DeskError('TOO_MANY_REQUESTS', { retryAfterSeconds });
}
