import type { Knex } from 'knex';
import type { EpochMs } from '../../../../contracts';
import type { Actor } from '../../access/actor';
import { afterCommit } from '../../platform/after-commit';
import type { TicketRow } from '../../tickets/rows';
import { chatTaken } from '../signals';
import { markTaken } from './mark-taken';

/** Whoever answers a chat has taken it, in the transaction that writes the answer. */
export async function takeByAnswer(
  trx: Knex.Transaction,
  {
    ticket,
    actor,
    isAnswer,
    now,
  }: { ticket: Pick<TicketRow, 'id' | 'channel'>; actor: Actor; isAnswer: boolean; now: EpochMs }
): Promise<void> {
  if (ticket.channel !== 'chat' || actor.kind !== 'agent' || !isAnswer) return;
  const ticketId = ticket.id;
  if (await markTaken(trx, { ticketId, agentId: actor.id, now })) {
    afterCommit(trx, () => chatTaken.tell({ ticketId }));
  }
}
