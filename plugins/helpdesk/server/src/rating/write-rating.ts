import type { EpochMs, RatingChannel, RatingScale } from '../../../contracts';
import { insertOnce, type Db } from '../platform/database';
import { newKey } from '../platform/ids';
import type { Answer } from './find-answer';

const TABLE = 'helpdesk_ratings';

type RatedAnswer = Pick<Answer, 'id' | 'agentId' | 'actionKey'>;

/** Notes that the client is asked about an answer; asked once more, they were asked at the first time. */
export async function noteAsked(
  trx: Db,
  {
    ticket,
    answer,
    now,
  }: { ticket: { id: number; workflowId: number }; answer: RatedAnswer; now: EpochMs }
): Promise<void> {
  const row = {
    document_id: newKey(),
    ticket_id: ticket.id,
    answer_id: answer.id,
    agent_id: answer.agentId,
    workflow_id: ticket.workflowId,
    action_key: answer.actionKey,
    asked_at: now,
  };
  await insertOnce(trx, TABLE, row, 'answer_id');
}

/** Sets what the client said of an answer, in the place of what they said before. */
export async function setRating(
  trx: Db,
  {
    ticket,
    answer,
    now,
    ...given
  }: Parameters<typeof noteAsked>[1] & {
    /** Row of the entry that tells it. */
    entryId: number;
    score: number;
    scale: RatingScale;
    percent: number;
    channel: RatingChannel;
  }
): Promise<void> {
  // Who was not asked by mail was asked by the page that they rated on.
  await noteAsked(trx, { ticket, answer, now });
  await trx(TABLE).where({ answer_id: answer.id }).update({
    entry_id: given.entryId,
    score: given.score,
    scale: given.scale,
    percent: given.percent,
    channel: given.channel,
    rated_at: now,
  });
}
