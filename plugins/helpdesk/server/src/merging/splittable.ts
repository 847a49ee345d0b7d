import type { Core } from '@strapi/strapi';
import type { EntryText } from '../../../contracts';
import { DeskError } from '../errors';
import { database, readBoolean } from '../platform/database';

export interface SplitEntry {
  /** Row of helpdesk_entries. */
  id: number;
  text: EntryText;
}

/**
 * A message of the client, as it can be split off.
 *
 * @throws DeskError SPLIT_NOT_ACCEPTED for what staff wrote, and for what has no words.
 */
export async function splittable(
  strapi: Core.Strapi,
  { ticketId, seq }: { ticketId: number; seq: number }
): Promise<SplitEntry> {
  const row = await database(strapi)('helpdesk_entries as e')
    .leftJoin('helpdesk_entry_texts as x', 'x.entry_id', 'e.id')
    .where({ 'e.ticket_id': ticketId, 'e.seq': seq })
    .first('e.id', 'e.kind', 'e.actor_kind', 'e.is_internal', 'x.format', 'x.body');
  const isMessage =
    row &&
    row.actor_kind === 'contact' &&
    (row.kind === 'opened' || row.kind === 'action') &&
    !readBoolean(row.is_internal);
  const body = String(row?.body ?? '');
  if (!isMessage || body.trim() === '') {
    throw new DeskError('SPLIT_NOT_ACCEPTED', { hint: 'Choose a message that the client wrote.' });
  }
  return { id: Number(row.id), text: { format: row.format === 'html' ? 'html' : 'text', body } };
}
