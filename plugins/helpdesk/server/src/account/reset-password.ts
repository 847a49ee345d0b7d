import type { Core } from '@strapi/strapi';
import { DeskError } from '../errors';
import { foldAddress } from '../people/rules/fold-address';
import { clock } from '../platform/clock';
import { inTransaction } from '../platform/database';
import { wakeOutbox, writeOutbox } from '../platform/outbox';
import { findSiteUser, updateSiteUser, type SiteUser } from '../platform/site-users';
import { endLinks, openAccountLink, spendAccountLink } from './account-links';
import { endLogins } from './end-logins';
import { joinContact } from './join-contact';
import { requirePassword } from './require-password';
import { writeAccountMail } from './write-account-mail';

/**
 * Looks at a link to a new password.
 *
 * @throws DeskError LINK_INVALID, also where the user is gone or blocked since.
 */
export async function openReset(strapi: Core.Strapi, token: string) {
  const link = await openAccountLink(strapi, token, ['reset']);
  const { userDocument } = link;
  const user = userDocument && (await findSiteUser(strapi, { documentId: userDocument }));
  // Of the address that the user logs in with, as it is now.
  const isMain = user && foldAddress(user.email) === link.email;
  if (!isMain || user.isBlocked) throw new DeskError('LINK_INVALID');
  return { link, user };
}

/**
 * Sets a password for who followed the link in our mail, and ends every login that began with the old one. The mailbox
 * is proved by the way: the address becomes the account's, unless another has it.
 *
 * @throws DeskError LINK_INVALID, INPUT_INVALID
 */
export async function resetPassword({
  strapi,
  token,
  password,
}: {
  strapi: Core.Strapi;
  token: string;
  password: string;
}): Promise<SiteUser> {
  const { link, user } = await openReset(strapi, token);
  await requirePassword(strapi, password);
  const giveBack = await spendAccountLink(strapi, link);
  await updateSiteUser(strapi, user, { password, confirmed: true }).catch(
    async (error: unknown) => {
      await giveBack();
      throw error;
    }
  );
  await endLinks(strapi, { purpose: 'reset', userDocument: user.documentId });
  await endLogins(strapi, user);
  const draft = { name: user.username, locale: link.locale, timeZone: null };
  await joinContact({ strapi, user, email: link.email, draft });
  return passwordChanged(strapi, { user, email: link.email, locale: link.locale });
}

/** Tells the person, who else would not know that somebody did it; answers the user with the new password's hash. */
export async function passwordChanged(
  strapi: Core.Strapi,
  { user, email, locale }: { user: SiteUser; email: string; locale: string }
): Promise<SiteUser> {
  const draft = await writeAccountMail({ strapi, kind: 'changed', token: null, email, locale });
  await inTransaction(strapi, (trx) =>
    writeOutbox(trx, [draft], { ticketId: null, entryId: null, now: clock.now() })
  );
  wakeOutbox();
  const changed = await findSiteUser(strapi, { id: user.id });
  if (!changed) throw new DeskError('NOT_FOUND');
  return changed;
}
