import type { Knex } from 'knex';
import type { EpochMs } from '../../../contracts';
import type { Actor } from '../access/actor';
import { DeskError } from '../errors';
import { afterCommit } from '../platform/after-commit';
import { chatTaken } from './signals';

/**
 * Who takes a chat by giving it to themselves has taken it; one that is given to somebody else, or back, is to be taken
 * anew: whoever took it before looks after it no more. In the transaction that gives it.
 *
 * @throws DeskError TICKET_CHANGED
 */
export async function writeTaken(
  trx: Knex.Transaction,
  {
    ticketId,
    assigneeId,
    actor,
    now,
    takenBefore,
  }: {
    ticketId: number;
    /** Row of the agent who has it now, and had it not before. */
    assigneeId: number | null;
    actor: Actor;
    now: EpochMs;
    /** When somebody had taken it, as whoever takes it has read; undefined: whoever had, this one has it now. */
    takenBefore?: EpochMs | null;
  }
): Promise<void> {
  if (actor.kind === 'agent' && actor.id === assigneeId) {
    const chat = trx('helpdesk_chats').where({ ticket_id: ticketId });
    if (takenBefore !== undefined) chat.where({ accepted_at: takenBefore });
    const taken = { accepted_at: now, accepted_by_id: assigneeId, alarm_at: null };
    // Taking alone leaves the ticket's version as it is, so that it is seen here. Thrown, so that nothing is assigned.
    if ((await chat.update(taken)) !== 1 && takenBefore !== undefined) {
      throw new DeskError('TICKET_CHANGED');
    }
    afterCommit(trx, () => chatTaken.tell({ ticketId }));
    return;
  }
  await trx('helpdesk_chats')
    .where({ ticket_id: ticketId })
    // Who took it and is given it now goes on.
    .where((by) => by.whereNull('accepted_by_id').orWhereNot('accepted_by_id', assigneeId ?? 0))
    .update({ accepted_at: null, accepted_by_id: null });
}
