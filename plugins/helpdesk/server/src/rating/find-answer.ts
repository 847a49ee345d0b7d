import type { Knex } from 'knex';
import type { EpochMs } from '../../../contracts';
import { readNumber, type Db } from '../platform/database';

/** Something that an agent did and the client may read: what can be rated. */
export interface Answer {
  /** Row of helpdesk_entries. */
  id: number;
  seq: number;
  at: EpochMs;
  agentId: number;
  actionKey: string;
  /** By what a link in a mail names it: number of its ticket (null: the one that it is in) and its own, as they first were. */
  first: { number: number | null; seq: number };
}

/** This entry, if it is an answer; null: it is not there, or the client knows nothing of it. */
export async function findAnswer(
  db: Db,
  { ticketId, seq }: { ticketId: number; seq: number }
): Promise<Answer | null> {
  const row = await answersOf(db, ticketId).where('seq', seq).first();
  return row ? toAnswer(row) : null;
}

/** The answer that a mail asked about, by the ticket and the number that it had then, whatever was merged since. */
export async function findAskedAnswer(
  db: Db,
  {
    ticketId,
    number,
    asked,
  }: { ticketId: number; number: number; asked: { number: number; seq: number } }
): Promise<Answer | null> {
  const answers = answersOf(db, ticketId);
  if (asked.number === number) answers.whereNull('from_number');
  else answers.where('from_number', asked.number);
  const row = await answers
    .where((same) =>
      same
        .where('from_seq', asked.seq)
        .orWhere((own) => own.whereNull('from_seq').where('seq', asked.seq))
    )
    .first();
  return row ? toAnswer(row) : null;
}

/** The newest answer of a ticket. */
export async function lastAnswer(db: Db, ticketId: number): Promise<Answer | null> {
  const row = await answersOf(db, ticketId).orderBy('seq', 'desc').first();
  return row ? toAnswer(row) : null;
}

function answersOf(db: Db, ticketId: number): Knex.QueryBuilder {
  return db('helpdesk_entries')
    .select('id', 'seq', 'at', 'actor_agent_id', 'action_key', 'from_number', 'from_seq')
    .where({ ticket_id: ticketId, kind: 'action', actor_kind: 'agent', is_internal: false });
}

function toAnswer(row: Record<string, unknown>): Answer {
  return {
    id: Number(row.id),
    seq: Number(row.seq),
    at: Number(row.at),
    agentId: Number(row.actor_agent_id),
    actionKey: String(row.action_key),
    first: {
      number: readNumber(row.from_number),
      seq: Number(row.from_seq ?? row.seq),
    },
  };
}
