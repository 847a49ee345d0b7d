import type { FieldValues } from '../../../contracts';
import type { Db } from '../platform/database';
import { foldText } from '../platform/fold-text';
import { newKey } from '../platform/ids';
import { valueRows } from './rules/field-values';

/** Rows of one statement. */
const ROWS = 200;

/** Makes a ticket be found by these values of its own fields. To be called in the transaction that writes them. */
export async function writeValues(db: Db, ticketId: number, fields: FieldValues): Promise<void> {
  await db('helpdesk_ticket_values').where({ ticket_id: ticketId }).delete();
  await insertValues(db, [{ ticketId, fields }]);
}

/** The same for tickets that have no rows yet. */
export async function insertValues(
  db: Db,
  tickets: readonly { ticketId: number; fields: FieldValues }[]
): Promise<void> {
  const rows = tickets.flatMap(({ ticketId, fields }) =>
    valueRows(fields, foldText).map((row) => ({
      document_id: newKey(),
      ticket_id: ticketId,
      ...row,
    }))
  );
  for (let start = 0; start < rows.length; start += ROWS) {
    await db('helpdesk_ticket_values').insert(rows.slice(start, start + ROWS));
  }
}
