import type { Core } from '@strapi/strapi';
import { DeskError } from '../errors';
import { foldAddress } from '../people/rules/fold-address';
import { giveBackToLimits } from '../platform/limits';
import { findSiteUser, isPasswordOf, updateSiteUser, type SiteUser } from '../platform/site-users';
import { loginLimits, take } from './account-limits';
import { openAccountLink, spendAccountLink, type AccountLink } from './account-links';
import { joinContact } from './join-contact';
import { loadAccount } from './load-account';
import { updateProfile } from './update-profile';

/**
 * Looks at a link by which an address is added to an account.
 *
 * @throws DeskError LINK_INVALID
 */
export async function openProof(
  strapi: Core.Strapi,
  token: string
): Promise<{ link: AccountLink; user: SiteUser }> {
  const link = await openAccountLink(strapi, token, ['address']);
  const { userDocument } = link;
  const user = userDocument && (await findSiteUser(strapi, { documentId: userDocument }));
  if (!user || user.isBlocked) throw new DeskError('LINK_INVALID');
  return { link, user };
}

/**
 * Adds the address to the account that asked for it. The link alone does not do it: somebody else may have asked, to
 * have a stranger press the button and hand over their requests. So whoever presses it must be that account too.
 *
 * @throws DeskError LINK_INVALID, also where another account has proved the address since; LOGIN_FAILED.
 */
export async function proveAddress({
  strapi,
  token,
  by,
}: {
  strapi: Core.Strapi;
  token: string;
  /** The account that is logged in, or the password of the one that asked. */
  by: { userDocument: string } | { password: string; addressKey: string };
}): Promise<SiteUser> {
  const { link, user } = await openProof(strapi, token);
  if ('password' in by) {
    const limits = loginLimits(user.email, by.addressKey);
    await take(strapi, limits);
    if (!(await isPasswordOf(strapi, user, by.password))) throw new DeskError('LOGIN_FAILED');
    await giveBackToLimits(strapi, limits);
  } else if (by.userDocument !== user.documentId) throw new DeskError('LOGIN_FAILED');
  const account = await loadAccount(strapi, user);
  if (!account) throw new DeskError('LINK_INVALID');
  await spendAccountLink(strapi, link);
  const [main] = account.contacts;
  const { email } = link;
  const isJoined = await joinContact({
    strapi,
    user,
    email,
    draft: {
      name: main?.name ?? user.username,
      locale: main?.locale ?? link.locale,
      timeZone: main?.timeZone ?? null,
    },
  });
  if (!isJoined) throw new DeskError('LINK_INVALID');
  const joined = await loadAccount(strapi, user);
  // One person under each address: what a guest once chose gives way to the profile.
  if (main && joined) {
    const { name, locale, timeZone, mails } = main;
    await updateProfile({ strapi, account: joined, input: { name, locale, timeZone, mails } });
  }
  if (foldAddress(user.email) === email && !user.isConfirmed) {
    await updateSiteUser(strapi, user, { confirmed: true });
  }
  return user;
}
