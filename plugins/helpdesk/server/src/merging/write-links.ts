import { newKey } from '../platform/ids';
import type { Db } from '../platform/database';

/** Rows of two tickets, the smaller first: as a pair is kept. */
export function pairOf(one: number, other: number): { ticket_id: number; other_id: number } {
  return { ticket_id: Math.min(one, other), other_id: Math.max(one, other) };
}

/** Links two tickets; that they are linked already is no harm. */
export async function insertLink(trx: Db, one: number, other: number): Promise<void> {
  await trx('helpdesk_ticket_links')
    .insert({ document_id: newKey(), ...pairOf(one, other) })
    .onConflict(['ticket_id', 'other_id'])
    // Not `ignore`: MariaDB would swallow other errors with it.
    .merge(['ticket_id']);
}

export async function isLinked(trx: Db, one: number, other: number): Promise<boolean> {
  const row = await trx('helpdesk_ticket_links').where(pairOf(one, other)).first('id');
  return row !== undefined;
}

/** Rows of the tickets that this one is linked with. */
export async function linkedIds(db: Db, ticketId: number): Promise<number[]> {
  const rows = await db('helpdesk_ticket_links')
    .where({ ticket_id: ticketId })
    .orWhere({ other_id: ticketId })
    .orderBy('id')
    .select('ticket_id', 'other_id');
  return rows.map((row) =>
    Number(row.ticket_id) === ticketId ? Number(row.other_id) : Number(row.ticket_id)
  );
}
