import type { Knex } from 'knex';

/** Rows in one statement. */
const ROWS = 400;

export interface Renumbered {
  id: number;
  seq: number;
}

/**
 * Gives rows of two tickets to one of them, each with its new sequence number. The numbers of a ticket are held unique,
 * so that all rows must have been put out of the way before, by `putAway`.
 */
export async function writeNumbers(
  trx: Knex.Transaction,
  table: string,
  { ticketId, rows }: { ticketId: number; rows: readonly Renumbered[] }
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS) {
    const some = rows.slice(start, start + ROWS);
    // Written out: they are numbers of ours, and a driver takes only so many values.
    const cases = some.map(({ id, seq }) => `when ${Number(id)} then ${Number(seq)}`).join(' ');
    await trx(table)
      .whereIn(
        'id',
        some.map(({ id }) => id)
      )
      .update({ ticket_id: ticketId, seq: trx.raw(`case id ${cases} else seq end`) });
  }
}

/** Makes the numbers of these tickets' rows negative, where no new one can meet them. */
export async function putAway(
  trx: Knex.Transaction,
  table: string,
  ticketIds: readonly number[]
): Promise<void> {
  await trx(table)
    .whereIn('ticket_id', [...ticketIds])
    .update({ seq: trx.raw('-seq') });
}
