import type { Core } from '@strapi/strapi';
import { DeskError } from '../errors';
import { database } from '../platform/database';

/** Files of the greatest size that may lie with one ticket before a message sends them: many more than one takes. */
const FILES = 20;

/**
 * Strangers could fill the disk with what they never send, which lies there for a day: limits by the hour count files, and
 * this their bytes, of a ticket's clients together.
 *
 * @throws DeskError TOO_MANY_REQUESTS
 */
export async function requireUploadRoom(
  strapi: Core.Strapi,
  { ticketId, maxBytes }: { ticketId: number; maxBytes: number }
): Promise<void> {
  const row = await database(strapi)('helpdesk_attachments')
    .where({ ticket_id: ticketId, uploader_kind: 'contact' })
    .whereNull('entry_id')
    .sum({ bytes: 'size' })
    .first();
  if (Number(row?.bytes ?? 0) < FILES * maxBytes) return;
  throw new DeskError('TOO_MANY_REQUESTS', {
    hint: 'Send what was uploaded first. What is not sent is removed after a day.',
  });
}
