import type { Core } from '@strapi/strapi';
import type { AgentActor, ContactActor } from '../access/actor';
import { DeskError } from '../errors';
import { database } from '../platform/database';
import type { StoredFile } from '../platform/files';
import { findTicket, type TicketLookup } from './find-ticket';

/**
 * A file of a ticket that this actor may see: one that was sent, and for a client only with an entry that is the
 * client's own to read; an agent also finds their own uploads that are not sent yet.
 *
 * @throws DeskError NOT_FOUND, the same for "not there" and "not yours".
 */
export async function findFile({
  strapi,
  actor,
  ticket: lookup,
  key,
}: {
  strapi: Core.Strapi;
  actor: AgentActor | ContactActor;
  ticket: TicketLookup;
  key: string;
}): Promise<StoredFile> {
  const ticket = await findTicket({ strapi, actor, ticket: lookup });
  const query = database(strapi)('helpdesk_attachments as a')
    .leftJoin('helpdesk_entries as e', 'e.id', 'a.entry_id')
    .leftJoin('helpdesk_entry_texts as x', 'x.entry_id', 'a.entry_id')
    .select('a.key', 'a.name', 'a.mime', 'a.size', 'a.sha256', 'a.path')
    .where({ 'a.key': key, 'a.ticket_id': ticket.id });
  // Of a message that was taken back, its files are too.
  const mayAudit = actor.kind === 'agent' && actor.permissions.has('ticket.audit');
  if (!mayAudit) query.whereNull('x.deleted_at');
  if (actor.kind === 'contact') query.where('e.is_internal', false);
  else {
    query.where((sent) =>
      sent
        .whereNotNull('a.entry_id')
        .orWhere({ 'a.uploader_kind': 'agent', 'a.uploader_id': actor.id })
    );
  }
  const row = await query.first();
  if (!row) throw new DeskError('NOT_FOUND');
  return {
    key: row.key,
    name: row.name,
    mime: row.mime,
    size: Number(row.size),
    sha256: row.sha256,
    path: row.path,
  };
}
