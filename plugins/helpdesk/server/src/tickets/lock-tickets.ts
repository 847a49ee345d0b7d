import type { Knex } from 'knex';
import { DeskError } from '../errors';
import type { TicketRow } from './rows';

/**
 * Holds tickets as they were loaded until the transaction ends, in one order, so that two who hold the same ones do not
 * wait for each other.
 *
 * @throws DeskError TICKET_CHANGED: somebody was faster.
 */
export async function lockTickets(
  trx: Knex.Transaction,
  tickets: readonly Pick<TicketRow, 'id' | 'version'>[]
): Promise<void> {
  const rows = await trx('helpdesk_tickets')
    .whereIn(
      'id',
      tickets.map(({ id }) => id)
    )
    .orderBy('id')
    .forUpdate()
    .select('id', 'version');
  const versions = new Map(rows.map((row) => [Number(row.id), Number(row.version)]));
  if (tickets.some(({ id, version }) => versions.get(id) !== version)) {
    throw new DeskError('TICKET_CHANGED');
  }
}
