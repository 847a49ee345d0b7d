import type { Core } from '@strapi/strapi';
import { DeskError } from '../errors';
import { isPasswordOf, updateSiteUser, type SiteUser } from '../platform/site-users';
import { takeAccountLimit } from './account-limits';
import { endLogins } from './end-logins';
import type { Account } from './load-account';
import { requirePassword } from './require-password';
import { passwordChanged } from './reset-password';

/**
 * Sets another password for who is logged in and knows the present one. Every login ends with it; the caller begins a
 * new one for whoever did it.
 *
 * @throws DeskError INPUT_INVALID with `wrong` for `current`; what `requirePassword` refuses; TOO_MANY_REQUESTS.
 */
export async function changePassword({
  strapi,
  account: { user, contacts },
  current,
  password,
  locale,
}: {
  strapi: Core.Strapi;
  account: Account;
  current: string;
  password: string;
  locale: string;
}): Promise<SiteUser> {
  await requireCurrent(strapi, user, current);
  await requirePassword(strapi, password);
  await updateSiteUser(strapi, user, { password });
  await endLogins(strapi, user);
  return passwordChanged(strapi, { user, email: contacts[0]?.email ?? user.email, locale });
}

/**
 * Asks for the password once more, before what only the owner of the account may do.
 *
 * @throws DeskError INPUT_INVALID with `wrong` for `current`; TOO_MANY_REQUESTS.
 */
export async function requireCurrent(
  strapi: Core.Strapi,
  user: SiteUser,
  current: string
): Promise<void> {
  await takeAccountLimit(strapi, 'password', user.documentId);
  if (await isPasswordOf(strapi, user, current)) return;
  throw new DeskError('INPUT_INVALID', { fields: { current: 'wrong' } });
}
