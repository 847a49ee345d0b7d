import type { Core } from '@strapi/strapi';
import { database, type Db } from '../platform/database';
import { remembered } from '../platform/remembered';

/** Who stands further back is told "many". */
export const LINE_MAX = 100;
/** How long what happened on another node may go unseen. */
const KEEP_MS = 2_000;
/** Rows of all chats together. */
const ROWS_MAX = 2_000;

const lines = remembered(KEEP_MS, async (strapi): Promise<ReadonlyMap<number, number[]>> => {
  const db = database(strapi);
  const rows = await db('helpdesk_tickets as t')
    .select('t.id', 't.source_id')
    .leftJoin('helpdesk_chats as h', 'h.ticket_id', 't.id')
    .where('t.channel', 'chat')
    .whereNull('h.accepted_at')
    .whereNotNull('t.waiting_since')
    .whereNotExists(firstAnswer(db, db.ref('t.id')))
    .orderBy(['t.waiting_since', 't.id'])
    .limit(ROWS_MAX);
  const bySource = new Map<number, number[]>();
  for (const row of rows) {
    const line = bySource.get(Number(row.source_id)) ?? [];
    bySource.set(Number(row.source_id), line);
    if (line.length < LINE_MAX) line.push(Number(row.id));
  }
  return bySource;
});

/** To be called when a conversation began, was taken, answered or ended on this node. */
export const forgetLines = lines.forget;

/**
 * Chats of a source that wait for their first answer and that nobody has taken, the longest waiting first; at most
 * LINE_MAX rows of tickets.
 */
export async function readLine(strapi: Core.Strapi, sourceId: number): Promise<readonly number[]> {
  return (await lines.load(strapi)).get(sourceId) ?? [];
}

/** Something of staff that the client could read: with it, the first wait is over. */
export function firstAnswer(db: Db, ticketId: number | ReturnType<Db['ref']>) {
  return db('helpdesk_entries as e')
    .select(db.raw('1'))
    .where('e.ticket_id', ticketId)
    .where({ 'e.kind': 'action', 'e.actor_kind': 'agent', 'e.is_internal': false })
    .limit(1);
}
