import type { Knex } from 'knex';
import { readNumber } from '../platform/database';
import { newKey } from '../platform/ids';
import type { TicketRow } from '../tickets/rows';
import type { Moved } from './move-entries';
import { mapMark } from './rules/map-mark';
import { putAway, writeNumbers } from './write-numbers';

interface Merge {
  from: Pick<TicketRow, 'id'>;
  into: Pick<TicketRow, 'id'>;
  moved: Moved;
}

const AGENT_MARKS = 'helpdesk_read_marks';
const CLIENT_MARKS = 'helpdesk_client_read_marks';
const ROWS = 200;

/** Agents have read as much of the one history as they had of the two. */
export async function moveReadMarks(
  trx: Knex.Transaction,
  { from, into, moved }: Merge
): Promise<void> {
  const rows = await trx(AGENT_MARKS)
    .whereIn('ticket_id', [from.id, into.id])
    .select('agent_id', 'ticket_id', 'seq');
  const agentIds = new Set(rows.map((row) => Number(row.agent_id)));
  const readTo = (agentId: number, ticketId: number) =>
    Number(
      rows.find((row) => Number(row.agent_id) === agentId && Number(row.ticket_id) === ticketId)
        ?.seq ?? 0
    );
  const marks = [...agentIds].map((agentId) => ({
    document_id: newKey(),
    agent_id: agentId,
    ticket_id: into.id,
    seq: mapMark(
      [
        { seqs: moved.from, readTo: readTo(agentId, from.id) },
        { seqs: moved.into, readTo: readTo(agentId, into.id) },
      ],
      moved.total
    ),
  }));
  await replace(trx, AGENT_MARKS, { from, into, marks });
}

/**
 * Clients likewise, but only what was news to them counts, and what one of a person's addresses has read the person has
 * read.
 *
 * @returns the newest entry that is news to the client; null: none is.
 */
export async function moveClientMarks(
  trx: Knex.Transaction,
  { from, into, moved }: Merge
): Promise<number | null> {
  const tickets = await trx('helpdesk_tickets')
    .whereIn('id', [from.id, into.id])
    .select('id', 'client_seq');
  const newsIn = (id: number) =>
    readNumber(tickets.find((row) => Number(row.id) === id)?.client_seq ?? null);
  const news = { from: newsIn(from.id), into: newsIn(into.id) };
  const rows = await trx(`${CLIENT_MARKS} as m`)
    .join('helpdesk_contacts as c', 'c.id', 'm.contact_id')
    .whereIn('m.ticket_id', [from.id, into.id])
    .select('m.contact_id', 'm.ticket_id', 'm.seq', 'c.user_document');
  const personOf = (row: (typeof rows)[number]) =>
    String(row.user_document ?? '') || `contact:${row.contact_id}`;
  const contacts = new Map(rows.map((row) => [Number(row.contact_id), personOf(row)]));
  const readTo = (person: string, ticketId: number) =>
    Math.max(
      0,
      ...rows
        .filter((row) => personOf(row) === person && Number(row.ticket_id) === ticketId)
        .map((row) => Number(row.seq))
    );
  const marks = [...contacts].map(([contactId, person]) => ({
    document_id: newKey(),
    contact_id: contactId,
    ticket_id: into.id,
    seq: mapMark(
      [
        { seqs: moved.from, readTo: readTo(person, from.id), newsTo: news.from ?? 0 },
        { seqs: moved.into, readTo: readTo(person, into.id), newsTo: news.into ?? 0 },
      ],
      moved.total
    ),
  }));
  await replace(trx, CLIENT_MARKS, { from, into, marks });
  const newest = [moved.from.get(news.from ?? 0), moved.into.get(news.into ?? 0)];
  const seqs = newest.filter((seq) => seq !== undefined);
  return seqs.length > 0 ? Math.max(...seqs) : null;
}

/** What agents were told of, by the new numbers. */
export async function moveNotices(
  trx: Knex.Transaction,
  { from, into, moved }: Merge
): Promise<void> {
  const table = 'helpdesk_notices';
  const both = [from.id, into.id];
  const rows = await trx(table).whereIn('ticket_id', both).select('id', 'ticket_id', 'seq');
  if (rows.length === 0) return;
  await putAway(trx, table, both);
  await writeNumbers(trx, table, {
    ticketId: into.id,
    rows: rows.map((row) => {
      const seqs = Number(row.ticket_id) === from.id ? moved.from : moved.into;
      return { id: Number(row.id), seq: seqs.get(Number(row.seq)) ?? moved.total };
    }),
  });
}

async function replace(
  trx: Knex.Transaction,
  table: string,
  { from, into, marks }: Pick<Merge, 'from' | 'into'> & { marks: Record<string, unknown>[] }
): Promise<void> {
  await trx(table).whereIn('ticket_id', [from.id, into.id]).delete();
  for (let start = 0; start < marks.length; start += ROWS) {
    await trx(table).insert(marks.slice(start, start + ROWS));
  }
}
