import type { Knex } from 'knex';
import type { EpochMs } from '../../../../contracts';
import { afterCommit } from '../../platform/after-commit';
import { chatTaken } from '../signals';

/**
 * Keeps who took a chat, and that nobody is to be told of it any more.
 *
 * @returns whether it was this agent, just now: of several the first.
 */
export async function markTaken(
  trx: Knex.Transaction,
  {
    ticketId,
    agentId,
    before,
    now,
  }: {
    ticketId: number;
    agentId: number;
    /** As it was read: when somebody had taken it; null: nobody had. */
    before: EpochMs | null;
    now: EpochMs;
  }
): Promise<boolean> {
  const taken = await trx('helpdesk_chats')
    .where({ ticket_id: ticketId, accepted_at: before })
    .update({ accepted_at: now, accepted_by_id: agentId, alarm_at: null });
  if (taken !== 1) return false;
  afterCommit(trx, () => chatTaken.tell({ ticketId }));
  return true;
}
