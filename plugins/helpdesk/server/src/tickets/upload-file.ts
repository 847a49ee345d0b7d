import type { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { FileView } from '../../../contracts';
import type { AgentActor, ContactActor } from '../access/actor';
import { clock } from '../platform/clock';
import { database, insertRow } from '../platform/database';
import { removeFile, saveFile } from '../platform/files';
import { findTicket, type TicketLookup } from './find-ticket';
import { requireUploadRoom } from './require-upload-room';

/**
 * Takes a file for a message that is still being written. It belongs to whoever uploaded it until an action of the
 * same person claims it; what nobody claims is swept after a day.
 *
 * @throws DeskError NOT_FOUND, FILE_TOO_LARGE, FILE_EMPTY, FILE_TYPE_REFUSED, TOO_MANY_REQUESTS where a client has
 *   uploaded much that no message sends.
 */
export async function uploadFile({
  strapi,
  actor,
  ticket: lookup,
  name,
  content,
  maxBytes,
}: {
  strapi: Core.Strapi;
  actor: AgentActor | ContactActor;
  /** Null: for a ticket that the agent is about to open. */
  ticket: TicketLookup | null;
  name: string;
  content: Readable;
  maxBytes: number;
}): Promise<FileView> {
  const ticketId = lookup && (await findTicket({ strapi, actor, ticket: lookup })).id;
  if (ticketId !== null && actor.kind === 'contact') {
    await requireUploadRoom(strapi, { ticketId, maxBytes });
  }
  const file = await saveFile({ strapi, content, name, maxBytes });
  try {
    await insertRow(database(strapi), 'helpdesk_attachments', {
      document_id: file.key,
      key: file.key,
      ticket_id: ticketId,
      entry_id: null,
      name: file.name,
      mime: file.mime,
      size: file.size,
      sha256: file.sha256,
      path: file.path,
      uploader_kind: actor.kind,
      uploader_id: actor.id,
      at: clock.now(),
    });
  } catch (error) {
    await removeFile(strapi, file.path);
    throw error;
  }
  return { key: file.key, name: file.name, mime: file.mime, size: file.size };
}

/** Takes back files that no message claimed, when the message was refused or a repeat. */
export async function dropUploads(strapi: Core.Strapi, keys: string[]): Promise<void> {
  const db = database(strapi);
  for (const key of keys) {
    const row = await db('helpdesk_attachments').select('path').where({ key }).first();
    const dropped = await db('helpdesk_attachments').where({ key }).whereNull('entry_id').delete();
    if (dropped === 1) await removeFile(strapi, String(row.path));
  }
}
