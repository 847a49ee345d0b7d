import type { Core } from '@strapi/strapi';
import { DeskError } from '../errors';
import { logEvent } from '../platform/log';
import { giveBackToLimits } from '../platform/limits';
import {
  isPasswordOf,
  isUsable,
  readSiteUserSettings,
  type SiteUser,
} from '../platform/site-users';
import { loginLimits, take } from './account-limits';
import { askLink } from './ask-link';
import { findUserByLogin } from './find-user';
import { loadAccount } from './load-account';

/**
 * The user behind a login and a password. Nobody there, a wrong password, a blocked user: all are one answer, after
 * the same work.
 *
 * @throws DeskError LOGIN_FAILED, TOO_MANY_REQUESTS; ADDRESS_UNPROVEN to who has the password, where the project wants
 *   addresses confirmed first: a mail to do so is on its way then.
 */
export async function logIn({
  strapi,
  login,
  password,
  addressKey,
  locale,
}: {
  strapi: Core.Strapi;
  /** An address, or a user's name. */
  login: string;
  password: string;
  /** Of the place that it comes from. */
  addressKey: string;
  locale: string;
}): Promise<SiteUser> {
  const limits = loginLimits(login, addressKey);
  await take(strapi, limits);
  const found = await findUserByLogin(strapi, login);
  const user = await requirePasswordOf(strapi, found, password);
  const settings = await readSiteUserSettings(strapi);
  const account = user.isBlocked ? null : await loadAccount(strapi, user);
  if (!account) throw failed(strapi);
  // Only what failed is to be counted.
  await giveBackToLimits(strapi, limits);
  if (isUsable(user, settings)) return user;
  await askLink({
    strapi,
    purpose: 'address',
    email: user.email,
    userDocument: user.documentId,
    locale,
  });
  throw new DeskError('ADDRESS_UNPROVEN');
}

/** @throws DeskError LOGIN_FAILED */
async function requirePasswordOf(
  strapi: Core.Strapi,
  user: SiteUser | null,
  password: string
): Promise<SiteUser> {
  const isRight = await isPasswordOf(strapi, user, password);
  if (!isRight || !user) throw failed(strapi);
  return user;
}

function failed(strapi: Core.Strapi): DeskError {
  logEvent(strapi, 'info', 'account.login-failed');
  return new DeskError('LOGIN_FAILED');
}
