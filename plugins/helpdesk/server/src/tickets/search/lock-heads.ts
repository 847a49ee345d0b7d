import { engineOf } from './engine';
import { sqliteSearch } from './sqlite-search';
import type { Db } from '../../platform/database';

/**
 * Keeps the clients and, for who does not hold them already, the tickets of these entries as they are until the
 * transaction ends. Their names stand in the index of every entry: a row that is written with a name while that name
 * is being changed would be missed by the one who changes it, and be found by the old one for ever.
 *
 * Tickets first, then clients, as everybody locks them. SQLite has one writer at a time.
 */
export async function lockHeads(
  db: Db,
  entryIds: readonly number[],
  { withTickets = false }: { withTickets?: boolean } = {}
): Promise<void> {
  if (entryIds.length === 0 || engineOf(db) === sqliteSearch) return;
  const ticketIds = db('helpdesk_entries')
    .select('ticket_id')
    .whereIn('id', [...entryIds]);
  if (withTickets) {
    await db('helpdesk_tickets').select('id').whereIn('id', ticketIds).orderBy('id').forShare();
  }
  const contactIds = db('helpdesk_tickets').select('contact_id').whereIn('id', ticketIds);
  await db('helpdesk_contacts').select('id').whereIn('id', contactIds).orderBy('id').forShare();
}
