import type { EpochMs } from '../../../contracts';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { rememberedByKey } from '../platform/remembered-by-key';
import { answerMinutes } from './rules/answer-minutes';

/** It is an estimate: a minute more or less does not matter. */
const KEEP_MS = 60_000;
const DAY_MS = 24 * 60 * 60 * 1000;
const CHATS = 30;

const minutes = rememberedByKey(KEEP_MS, async (strapi, sourceId) => {
  const db = database(strapi);
  const opened = await db('helpdesk_tickets')
    .select('id', 'opened_at')
    .where({ source_id: Number(sourceId), channel: 'chat' })
    .where('opened_at', '>', clock.now() - DAY_MS)
    .orderBy('id', 'desc')
    .limit(CHATS);
  const answers: Record<string, unknown>[] = await db('helpdesk_entries')
    .select('ticket_id')
    .min({ at: 'at' })
    .whereIn(
      'ticket_id',
      opened.map(({ id }) => id)
    )
    .where({ kind: 'action', actor_kind: 'agent', is_internal: false })
    .groupBy('ticket_id');
  const openedAt = new Map(opened.map((row) => [Number(row.id), Number(row.opened_at)]));
  return answerMinutes(
    answers.map((row): { openedAt: EpochMs; answeredAt: EpochMs } => ({
      openedAt: openedAt.get(Number(row.ticket_id)) ?? 0,
      answeredAt: Number(row.at),
    }))
  );
});

/**
 * In how many minutes visitors of a chat were answered in the last hours; null: too few were. Not to be called inside
 * a transaction.
 */
export function readAnswerMinutes(
  strapi: Parameters<typeof minutes.load>[0],
  source: { id: number }
): Promise<number | null> {
  return minutes.load(strapi, String(source.id));
}
