import type { Core } from '@strapi/strapi';
import { idsOfPerson } from '../../people/ids-of-person';
import { database } from '../../platform/database';
import type { ToldMessage } from './compose-chat-mail';

/** More than that are read where they stand. */
const MOST = 100;

export interface UnreadMessage extends ToldMessage {
  /** Row of helpdesk_entries. */
  entryId: number;
  seq: number;
}

/**
 * What staff wrote in a conversation and the visitor has neither read, by whichever of their addresses, nor had by mail;
 * the oldest first. Nothing of what was deleted.
 */
export async function readUnread({
  strapi,
  ticketId,
  contactId,
  mailedSeq,
}: {
  strapi: Core.Strapi;
  ticketId: number;
  contactId: number;
  mailedSeq: number;
}): Promise<UnreadMessage[]> {
  const db = database(strapi);
  const read = await db('helpdesk_client_read_marks')
    .where({ ticket_id: ticketId })
    .whereIn('contact_id', await idsOfPerson(strapi, contactId))
    .max({ seq: 'seq' })
    .first();
  const rows = await db('helpdesk_entries as e')
    .leftJoin('helpdesk_entry_texts as x', 'x.entry_id', 'e.id')
    .where({
      'e.ticket_id': ticketId,
      'e.kind': 'action',
      'e.actor_kind': 'agent',
      'e.is_internal': false,
    })
    .where('e.seq', '>', Math.max(mailedSeq, Number(read?.seq ?? 0)))
    .whereNull('x.deleted_at')
    .orderBy('e.seq')
    .limit(MOST)
    .select('e.id', 'e.seq', 'e.at', 'e.actor_name', 'x.format', 'x.body');
  const files = await db('helpdesk_attachments')
    .select('entry_id', 'name')
    .whereIn(
      'entry_id',
      rows.map(({ id }) => id)
    )
    .orderBy('id');
  return rows.flatMap((row): UnreadMessage[] => {
    const names = files
      .filter((file) => Number(file.entry_id) === Number(row.id))
      .map((file) => String(file.name));
    const says = row.body !== null && row.body !== undefined && String(row.body) !== '';
    // A button without words, which moved the request on: there is nothing to read.
    if (!says && names.length === 0) return [];
    return [
      {
        entryId: Number(row.id),
        seq: Number(row.seq),
        at: Number(row.at),
        name: String(row.actor_name),
        text: says
          ? { format: row.format === 'html' ? 'html' : 'text', body: String(row.body) }
          : null,
        files: names,
      },
    ];
  });
}

/** Has anybody of staff written to the visitor at all? */
export async function isAnswered(strapi: Core.Strapi, ticketId: number): Promise<boolean> {
  const row = await database(strapi)('helpdesk_entries')
    .where({ ticket_id: ticketId, kind: 'action', actor_kind: 'agent', is_internal: false })
    .first('id');
  return row !== undefined;
}
