import type { Knex } from 'knex';
import type { EntryRating } from '../../../contracts';
import { readJson, writeJson } from '../platform/database';
import type { TicketRow } from '../tickets/rows';
import { moveReferences } from './move-references';
import { interleave, type Placed } from './rules/interleave';
import { putAway, writeNumbers } from './write-numbers';

type Ticket = Pick<TicketRow, 'id' | 'number'>;

/** What became of the sequence numbers. */
export interface Moved {
  /** How many entries there are now. */
  total: number;
  /** New numbers by the old ones: of the ticket that went in, and of the one that stays. */
  from: ReadonlyMap<number, number>;
  into: ReadonlyMap<number, number>;
  /** Rows of the one that was first before, and of those that came over. */
  entryIds: number[];
}

/** Brings the entries of one ticket into the history of another, in the order of time. */
export async function moveEntries(
  trx: Knex.Transaction,
  { from, into }: { from: Ticket; into: Ticket }
): Promise<Moved> {
  const entries = 'helpdesk_entries';
  const both = [from.id, into.id];
  const rows = await trx(entries)
    .whereIn('ticket_id', both)
    .orderBy('seq')
    .select('id', 'ticket_id', 'seq', 'at');
  const of = ({ id }: Ticket): Placed[] =>
    rows
      .filter((row) => Number(row.ticket_id) === id)
      .map((row) => ({ id: Number(row.id), seq: Number(row.seq), at: Number(row.at) }));
  const isFromOlder = from.number < into.number;
  const { order, older, younger } = isFromOlder
    ? interleave(of(from), of(into))
    : interleave(of(into), of(from));
  const moved = {
    total: order.length,
    from: isFromOlder ? older : younger,
    into: isFromOlder ? younger : older,
    entryIds: [...of(into).slice(0, 1), ...of(from)].map(({ id }) => id),
  };
  await moveRatings(trx, { from, into, moved });
  await moveReferences(trx, { from, into, moved });
  // Before the numbers change: MariaDB would take the new ones. What was written in mails that left stays known.
  await trx(entries)
    .whereIn('ticket_id', both)
    .whereNull('from_seq')
    .update({
      from_seq: trx.ref('seq'),
    });
  await trx(entries)
    .where({ ticket_id: from.id })
    .whereNull('from_number')
    .update({ from_number: from.number });
  await putAway(trx, entries, both);
  await writeNumbers(trx, entries, {
    ticketId: into.id,
    rows: order.map((id, index) => ({ id, seq: index + 1 })),
  });
  return moved;
}

/** A rating names the answer that it is of by its number. */
async function moveRatings(
  trx: Knex.Transaction,
  { from, into, moved }: { from: Ticket; into: Ticket; moved: Pick<Moved, 'from' | 'into'> }
): Promise<void> {
  const rows = await trx('helpdesk_entries as e')
    .join('helpdesk_entry_texts as x', 'x.entry_id', 'e.id')
    .whereIn('e.ticket_id', [from.id, into.id])
    .where('e.kind', 'rated')
    .select('x.id', 'e.ticket_id', 'x.rating');
  for (const row of rows) {
    const rating = readJson<EntryRating | null>(row.rating, null);
    const seqs = Number(row.ticket_id) === from.id ? moved.from : moved.into;
    const answer = rating && seqs.get(rating.answer);
    if (!rating || answer === undefined || answer === null) continue;
    await trx('helpdesk_entry_texts')
      .where({ id: row.id })
      .update({ rating: writeJson({ ...rating, answer }) });
  }
}
