import type { EpochMs } from '../../../contracts';
import { DeskError } from '../errors';
import type { Db } from '../platform/database';
import { addressHash } from './contacts';

/**
 * Keeps that somebody has shown the mailbox of this contact, by a link that was sent there. To be called first of all in
 * the transaction: it locks the contact, so that whoever changes the address meanwhile comes before, and the link is
 * none any more, or after, and ends what begins here with the rest.
 *
 * @throws DeskError LINK_INVALID when the contact has another address by now.
 */
export async function markProved(
  trx: Db,
  { contactId, email, now }: { contactId: number; email: string; now: EpochMs }
): Promise<void> {
  const verifiedAt = trx.raw('coalesce(??, ?)', ['verified_at', now]);
  const proved = await trx('helpdesk_contacts')
    .where({ id: contactId, email_hash: addressHash(email) })
    .update({ verified_at: verifiedAt });
  if (proved !== 1) throw new DeskError('LINK_INVALID');
}
