import type { Knex } from 'knex';
import { ROUTING_SERIES } from './load-people';

/**
 * Takes the turn that a choice was made for, in the transaction that writes it. Every choice, and everybody who comes
 * or goes, moves it on: whoever decided on what is no longer so is too late and decides anew.
 *
 * @returns false: too late; the caller rolls back.
 */
export async function takeTurn(
  trx: Knex.Transaction,
  { agentId, seen }: { agentId: number; seen: number }
): Promise<boolean> {
  const taken = await trx('helpdesk_counters')
    .where({ name: ROUTING_SERIES, value: seen })
    .update({ value: seen + 1 });
  if (taken !== 1) return false;
  await trx('helpdesk_agents')
    .where({ id: agentId })
    .update({ turn: seen + 1 });
  return true;
}

/** Makes every choice that is under way decide anew. */
export async function moveTurn(trx: Knex.Transaction): Promise<void> {
  await trx('helpdesk_counters').where({ name: ROUTING_SERIES }).increment('value', 1);
}
