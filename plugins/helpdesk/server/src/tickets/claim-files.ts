import type { Knex } from 'knex';
import type { Actor } from '../access/actor';
import { DeskError } from '../errors';

/**
 * Binds files that the actor uploaded to this ticket to the entry that sends them.
 *
 * @throws DeskError FILE_UNKNOWN when one is gone, somebody else's, or sent already.
 */
export async function claimFiles(
  trx: Knex.Transaction,
  {
    fileKeys,
    ticketId,
    entryId,
    actor,
  }: { fileKeys: string[]; ticketId: number; entryId: number; actor: Actor }
): Promise<void> {
  if (fileKeys.length === 0) return;
  const claimed = await trx('helpdesk_attachments')
    .whereIn('key', fileKeys)
    .where({
      ticket_id: ticketId,
      uploader_kind: actor.kind,
      uploader_id: actor.kind === 'system' ? null : actor.id,
    })
    .whereNull('entry_id')
    .update({ entry_id: entryId });
  if (claimed !== new Set(fileKeys).size) throw new DeskError('FILE_UNKNOWN');
}
