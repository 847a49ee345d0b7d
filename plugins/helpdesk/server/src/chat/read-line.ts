import type { Core } from '@strapi/strapi';
import { database, type Db } from '../platform/database';

/** Who stands further back is told "many". */
export const LINE_MAX = 100;

/** Chats of a source that wait for their first answer, the longest waiting first; at most LINE_MAX rows of tickets. */
export async function readLine(strapi: Core.Strapi, sourceId: number): Promise<number[]> {
  const db = database(strapi);
  const rows = await db('helpdesk_tickets as t')
    .select('t.id')
    .where({ 't.source_id': sourceId, 't.channel': 'chat' })
    .whereNotNull('t.waiting_since')
    .whereNotExists(firstAnswer(db, db.ref('t.id')))
    .orderBy(['t.waiting_since', 't.id'])
    .limit(LINE_MAX);
  return rows.map((row) => Number(row.id));
}

/** Something of staff that the client could read: with it, the first wait is over. */
export function firstAnswer(db: Db, ticketId: number | ReturnType<Db['ref']>) {
  return db('helpdesk_entries as e')
    .select(db.raw('1'))
    .where('e.ticket_id', ticketId)
    .where({ 'e.kind': 'action', 'e.actor_kind': 'agent', 'e.is_internal': false })
    .limit(1);
}
