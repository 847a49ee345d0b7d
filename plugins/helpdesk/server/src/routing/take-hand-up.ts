import type { Knex } from 'knex';
import type { EpochMs } from '../../../contracts';
import type { HandUp } from './choose-above';
import { insertWait } from './insert-wait';
import { takeTurn } from './take-turn';

/**
 * Takes the turn of whoever a ticket is handed up to, first in the transaction that writes it.
 *
 * @returns false: too late; the caller rolls back and decides anew.
 */
export async function takeHandUp(
  trx: Knex.Transaction,
  { isMoved, agentId, seen }: HandUp
): Promise<boolean> {
  return !isMoved || agentId === null || takeTurn(trx, { agentId, seen });
}

/** Notes whether it waits now, when the ticket is written. */
export async function noteHandUp(
  trx: Knex.Transaction,
  { handUp, ticketId, now }: { handUp: HandUp; ticketId: number; now: EpochMs }
): Promise<void> {
  if (!handUp.isMoved) return;
  if (handUp.agentId === null) await insertWait(trx, { ticketId, now });
  else await trx('helpdesk_waits').where({ ticket_id: ticketId }).delete();
}
