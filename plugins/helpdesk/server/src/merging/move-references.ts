import type { Knex } from 'knex';
import type { TicketRow } from '../tickets/rows';

type Seqs = ReadonlyMap<number, number>;

/** A message names by its number the one that it answers to, and a deletion the one that it took back. */
export async function moveReferences(
  trx: Knex.Transaction,
  {
    from,
    into,
    moved,
  }: {
    from: Pick<TicketRow, 'id'>;
    into: Pick<TicketRow, 'id'>;
    moved: { from: Seqs; into: Seqs };
  }
): Promise<void> {
  const both = [from.id, into.id];
  const newNumber = (ticketId: unknown, seq: unknown) =>
    (Number(ticketId) === from.id ? moved.from : moved.into).get(Number(seq));
  const quotes = await trx('helpdesk_entries as e')
    .join('helpdesk_entry_texts as x', 'x.entry_id', 'e.id')
    .whereIn('e.ticket_id', both)
    .whereNotNull('x.quote_seq')
    .select('x.id', 'e.ticket_id', 'x.quote_seq');
  for (const row of quotes) {
    const seq = newNumber(row.ticket_id, row.quote_seq) ?? null;
    await trx('helpdesk_entry_texts').where({ id: row.id }).update({ quote_seq: seq });
  }
  const deletions = await trx('helpdesk_entries')
    .whereIn('ticket_id', both)
    .whereNotNull('deletes_seq')
    .select('id', 'ticket_id', 'deletes_seq');
  for (const row of deletions) {
    const seq = newNumber(row.ticket_id, row.deletes_seq) ?? null;
    await trx('helpdesk_entries').where({ id: row.id }).update({ deletes_seq: seq });
  }
}
