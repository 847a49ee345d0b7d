import type { Core } from '@strapi/strapi';
import { DeskError } from '../errors';
import { addressHash, insertContact } from '../people/contacts';
import { clock } from '../platform/clock';
import { database, inTransaction, readBoolean } from '../platform/database';
import { logEvent } from '../platform/log';
import { findSiteUser, type SiteUser } from '../platform/site-users';

/**
 * Gives an address that our own mail has proved to a user: from now on its requests are theirs, also those of before.
 * Nothing of the contact's history changes, and two contacts stay two.
 *
 * @returns false where the address is another account's, which keeps it.
 * @throws DeskError CONTACT_BLOCKED
 */
export async function joinContact({
  strapi,
  user,
  email,
  draft,
}: {
  strapi: Core.Strapi;
  user: Pick<SiteUser, 'documentId'>;
  /** Folded. */
  email: string;
  /** Of a contact that is not there yet. */
  draft: { name: string; locale: string; timeZone: string | null };
}): Promise<boolean> {
  const before = await database(strapi)('helpdesk_contacts')
    .where({ email_hash: addressHash(email) })
    .first('user_document');
  const keeper = before?.user_document ? String(before.user_document) : null;
  const isKept =
    keeper !== null &&
    keeper !== user.documentId &&
    (await findSiteUser(strapi, { documentId: keeper })) !== null;
  if (isKept) return false;
  const now = clock.now();
  const joined = await inTransaction(strapi, async (trx) => {
    const id = await insertContact(trx, { ...draft, email }, now);
    const contact = await trx('helpdesk_contacts').where({ id }).first('is_blocked');
    if (readBoolean(contact.is_blocked)) throw new DeskError('CONTACT_BLOCKED');
    // On condition that it is still the one that was looked at: of two accounts at once, one has it.
    return trx('helpdesk_contacts')
      .where({ id, email_hash: addressHash(email) })
      .where((free) =>
        free
          .whereNull('user_document')
          .orWhereIn('user_document', [user.documentId, ...(keeper === null ? [] : [keeper])])
      )
      .update({
        user_document: user.documentId,
        verified_at: trx.raw('coalesce(??, ?)', ['verified_at', now]),
      });
  });
  if (joined === 1) logEvent(strapi, 'info', 'account.address-joined');
  return joined === 1;
}
