import type { Knex } from 'knex';
import type { EpochMs } from '../../../../contracts';
import type { Actor } from '../../access/actor';
import type { TicketRow } from '../../tickets/rows';
import { markTaken } from './mark-taken';

/** Whoever answers a chat that nobody has taken has taken it, in the transaction that writes the answer. */
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
  await markTaken(trx, { ticketId: ticket.id, agentId: actor.id, before: null, now });
}
