import type { Core } from '@strapi/strapi';
import type { DeletedMessage } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { DeskError } from '../errors';
import { database, readJson } from '../platform/database';
import { logEvent } from '../platform/log';
import { findTicket, type TicketLookup } from './find-ticket';

/**
 * What stood in a message that was taken back; that it was looked at is written to the log.
 *
 * @throws DeskError NOT_FOUND, also for a message that stands.
 */
export async function readDeleted({
  strapi,
  actor,
  ticket: lookup,
  seq,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketLookup;
  seq: number;
}): Promise<DeletedMessage> {
  const ticket = await findTicket({ strapi, actor, ticket: lookup });
  const db = database(strapi);
  const row = await db('helpdesk_deleted_texts as d')
    .join('helpdesk_entries as e', 'e.id', 'd.entry_id')
    .where({ 'e.ticket_id': ticket.id, 'e.seq': seq })
    .first('d.*');
  if (!row) throw new DeskError('NOT_FOUND');
  const files = await db('helpdesk_attachments')
    .whereIn('key', readJson<string[]>(row.files, []))
    .orderBy('id')
    .select('key', 'name', 'mime', 'size');
  logEvent(strapi, 'info', 'ticket.deleted-read', { ticket: ticket.number, seq, agent: actor.id });
  return {
    seq,
    text:
      row.body === null
        ? null
        : { format: row.format === 'html' ? 'html' : 'text', body: String(row.body) },
    files: files.map((file) => ({ ...file, size: Number(file.size) })),
    deletedAt: Number(row.deleted_at),
    deletedBy: String(row.deleted_by),
  };
}
