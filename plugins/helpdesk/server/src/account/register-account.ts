import type { Core } from '@strapi/strapi';
import { DeskError } from '../errors';
import { findContact } from '../people/contacts';
import { addSiteUser, readSiteUserSettings, type SiteUser } from '../platform/site-users';
import { endLinks, openAccountLink, spendAccountLink, type AccountLink } from './account-links';
import { findUserByAddress } from './find-user';
import { joinContact } from './join-contact';
import { loadAccount } from './load-account';
import { requirePassword } from './require-password';
import { updateProfile } from './update-profile';

/**
 * What is known of the address behind a link to a new account.
 *
 * @throws DeskError LINK_INVALID; REGISTRATION_CLOSED where the project takes no new users any more.
 */
export async function openRegistration(
  strapi: Core.Strapi,
  token: string
): Promise<AccountLink & { name: string }> {
  const link = await openAccountLink(strapi, token, ['register']);
  if (!(await readSiteUserSettings(strapi)).mayRegister) throw new DeskError('REGISTRATION_CLOSED');
  const contact = await findContact({ strapi, email: link.email });
  return { ...link, name: contact?.name ?? '' };
}

/**
 * Makes the account of who followed the link in our mail: whoever chooses the password has the mailbox. So nobody can
 * wait with a password of theirs in an account that another one confirms.
 *
 * @throws DeskError LINK_INVALID, REGISTRATION_CLOSED, INPUT_INVALID
 */
export async function registerAccount({
  strapi,
  token,
  name,
  password,
  locale,
  timeZone,
}: {
  strapi: Core.Strapi;
  token: string;
  name: string;
  password: string;
  locale: string;
  timeZone: string | null;
}): Promise<SiteUser> {
  const link = await openRegistration(strapi, token);
  await requirePassword(strapi, password);
  const { email } = link;
  // Somebody was made with the address since the mail was written.
  if (await findUserByAddress(strapi, email)) throw new DeskError('LINK_INVALID');
  const giveBack = await spendAccountLink(strapi, link);
  const user = await addSiteUser(strapi, { email, password }).catch(async (error: unknown) => {
    await giveBack();
    throw error;
  });
  await endLinks(strapi, { purpose: 'register', email });
  await joinContact({ strapi, user, email, draft: { name, locale, timeZone } });
  const account = await loadAccount(strapi, user);
  // What somebody once typed for them gives way to what they say themselves.
  if (account) await updateProfile({ strapi, account, input: { name, locale, timeZone } });
  return user;
}
