import type { Knex } from 'knex';
import type { Actor } from '../access/actor';
import { DeskError } from '../errors';
import { indexEntries } from './search';

interface Claim {
  fileKeys: string[];
  /** Null: uploaded before there was a ticket. */
  ticketId: number | null;
  actor: Actor;
}

/**
 * Binds files that the actor uploaded to this ticket to the entry that sends them.
 *
 * @throws DeskError FILE_UNKNOWN when one is gone, somebody else's, or sent already.
 */
export async function claimFiles(
  trx: Knex.Transaction,
  { entryId, ...claim }: Claim & { entryId: number; ticketId: number }
): Promise<void> {
  if (claim.fileKeys.length === 0) return;
  const claimed = await trx('helpdesk_attachments')
    .where(whereClaimable(claim))
    .update({ entry_id: entryId });
  if (claimed !== new Set(claim.fileKeys).size) throw new DeskError('FILE_UNKNOWN');
  // By their names too the entry is found.
  await indexEntries(trx, [entryId]);
}

/** The actor's own files of this ticket that no message has sent. */
export function whereClaimable({
  fileKeys,
  ticketId,
  actor,
}: Claim): (query: Knex.QueryBuilder) => void {
  return (query) => {
    query
      .whereIn('key', fileKeys)
      .where({
        ticket_id: ticketId,
        uploader_kind: actor.kind,
        uploader_id: actor.kind === 'system' ? null : actor.id,
      })
      .whereNull('entry_id');
  };
}
