import type { Db } from '../platform/database';
import { deleteVisitors } from './visitor-tokens';

/**
 * Ends the tokens of all browsers in which a link to a conversation of this contact was followed: they showed a mailbox
 * that is not the contact's any more. Where a conversation only began, nobody has shown one, and it goes on.
 *
 * @returns how many there were; the caller tells so after the commit, by `tellVisitorChange`.
 */
export async function endLinkedVisitors(trx: Db, contactId: number): Promise<number> {
  const rows = await trx('helpdesk_visitor_tickets as h')
    .join('helpdesk_tickets as t', 't.id', 'h.ticket_id')
    .where('t.contact_id', contactId)
    .distinct('h.visitor_id');
  const ids = rows.flatMap((row) => (row.visitor_id === null ? [] : [Number(row.visitor_id)]));
  if (ids.length > 0) await deleteVisitors(trx, ids);
  return ids.length;
}
