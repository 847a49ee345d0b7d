import type { Core } from '@strapi/strapi';
import type { EntryText, EpochMs } from '../../../contracts';
import { DeskError } from '../errors';
import { database, readBoolean, readNumber } from '../platform/database';

/** A message that was written to a client. */
export interface Deletable {
  /** Row of helpdesk_entries. */
  entryId: number;
  at: EpochMs;
  /** Who wrote it; null: the desk itself. */
  agentId: number | null;
  text: EntryText | null;
  fileKeys: string[];
  /** Sequence number of the entry that took it back; null: it stands. */
  deletedBy: number | null;
}

/**
 * @throws DeskError NOT_FOUND where there is no such entry; DELETE_NOT_ACCEPTED for a note, for what the client wrote
 *   and for what says nothing.
 */
export async function readDeletable(
  strapi: Core.Strapi,
  { ticketId, seq }: { ticketId: number; seq: number }
): Promise<Deletable> {
  const db = database(strapi);
  const row = await db('helpdesk_entries as e')
    .leftJoin('helpdesk_entry_texts as x', 'x.entry_id', 'e.id')
    .where({ 'e.ticket_id': ticketId, 'e.seq': seq })
    .first(
      'e.id',
      'e.at',
      'e.kind',
      'e.is_internal',
      'e.actor_kind',
      'e.actor_agent_id',
      'x.format',
      'x.body',
      'x.deleted_at'
    );
  if (!row) throw new DeskError('NOT_FOUND');
  const files = await db('helpdesk_attachments').where({ entry_id: row.id }).select('key');
  const isDeleted = readNumber(row.deleted_at) !== null;
  const isOurs = row.kind === 'action' && row.actor_kind !== 'contact';
  const says = row.body !== null || files.length > 0 || isDeleted;
  if (!isOurs || readBoolean(row.is_internal) || !says) throw new DeskError('DELETE_NOT_ACCEPTED');
  const deletion = isDeleted
    ? await db('helpdesk_entries').where({ ticket_id: ticketId, deletes_seq: seq }).first('seq')
    : undefined;
  return {
    entryId: Number(row.id),
    at: Number(row.at),
    agentId: readNumber(row.actor_agent_id),
    text:
      row.body === null || row.body === undefined
        ? null
        : { format: row.format === 'html' ? 'html' : 'text', body: String(row.body) },
    fileKeys: files.map(({ key }) => String(key)),
    deletedBy: isDeleted ? Number(deletion?.seq ?? seq) : null,
  };
}
