import type { Knex } from 'knex';
import { readNumber } from '../platform/database';
import type { TicketRow } from '../tickets/rows';
import type { Moved } from './move-entries';
import { mapMark } from './rules/map-mark';

interface Merge {
  from: Pick<TicketRow, 'id'>;
  into: Pick<TicketRow, 'id'>;
  moved: Moved;
}

/**
 * A conversation stays with the pointer of the ticket that went in: by it the window that shows it is led on, and knows
 * in which chat it began. How far answers were mailed is told by the new numbers, and what was still to be mailed is
 * mailed once, by the conversation that stays where there is one.
 */
export async function moveChats(
  trx: Knex.Transaction,
  { from, into, moved }: Merge
): Promise<void> {
  const table = 'helpdesk_chats';
  const rows: Record<string, unknown>[] = await trx(table)
    .whereIn('ticket_id', [from.id, into.id])
    .select('id', 'ticket_id', 'mailed_seq', 'mail_at', 'seen_at');
  if (rows.length === 0) return;
  const of = ({ id }: Pick<TicketRow, 'id'>) => rows.find((row) => Number(row.ticket_id) === id);
  const [gone, kept] = [of(from), of(into)];
  // Answers to a request that is no chat were mailed at once.
  const mailedTo = (row: Record<string, unknown> | undefined) =>
    row ? (readNumber(row.mailed_seq) ?? 0) : Infinity;
  const mailedSeq = mapMark(
    [
      { seqs: moved.from, readTo: mailedTo(gone) },
      { seqs: moved.into, readTo: mailedTo(kept) },
    ],
    moved.total
  );
  const ids = rows.map(({ id }) => Number(id));
  await trx(table).whereIn('id', ids).update({ mailed_seq: mailedSeq });
  if (!gone || !kept) return;
  const due = [gone, kept].flatMap((row) => readNumber(row.mail_at) ?? []);
  const seen = [gone, kept].flatMap((row) => readNumber(row.seen_at) ?? []);
  await trx(table).where({ id: gone.id }).update({ mail_at: null });
  await trx(table)
    .where({ id: kept.id })
    .update({
      mail_at: due.length > 0 ? Math.min(...due) : null,
      seen_at: seen.length > 0 ? Math.max(...seen) : null,
    });
}
