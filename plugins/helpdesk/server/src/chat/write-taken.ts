import type { Knex } from 'knex';
import type { EpochMs } from '../../../contracts';
import type { Actor } from '../access/actor';
import { afterCommit } from '../platform/after-commit';
import { chatTaken } from './signals';

/**
 * Who takes a chat by giving it to themselves has taken it; one that is given to somebody else, or back, is to be taken
 * anew: whoever took it before looks after it no more. In the transaction that gives it.
 */
export async function writeTaken(
  trx: Knex.Transaction,
  {
    ticketId,
    assigneeId,
    actor,
    now,
  }: {
    ticketId: number;
    /** Row of the agent who has it now, and had it not before. */
    assigneeId: number | null;
    actor: Actor;
    now: EpochMs;
  }
): Promise<void> {
  if (actor.kind === 'agent' && actor.id === assigneeId) {
    const taken = { accepted_at: now, accepted_by_id: assigneeId, alarm_at: null };
    await trx('helpdesk_chats').where({ ticket_id: ticketId }).update(taken);
    afterCommit(trx, () => chatTaken.tell({ ticketId }));
    return;
  }
  await trx('helpdesk_chats')
    .where({ ticket_id: ticketId })
    // Who took it and is given it now goes on.
    .where((by) => by.whereNull('accepted_by_id').orWhereNot('accepted_by_id', assigneeId ?? 0))
    .update({ accepted_at: null, accepted_by_id: null });
}
