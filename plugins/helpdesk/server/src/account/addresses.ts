import type { Core } from '@strapi/strapi';
import { DeskError } from '../errors';
import { isMailAddress } from '../mail/rules/mail-address';
import { foldAddress } from '../people/rules/fold-address';
import { database } from '../platform/database';
import { logEvent } from '../platform/log';
import { isUserAddress, updateSiteUser, type SiteUser } from '../platform/site-users';
import { sitePath } from '../site/site-path';
import { takeAccountLimit, takeMailLimits } from './account-limits';
import { askLink } from './ask-link';
import { findUserByMain } from './find-user';
import type { Account } from './load-account';

/** More are a mailing list. */
const MOST = 20;

/**
 * An address as it was typed, folded, if mail can reach it and users-permissions takes it.
 *
 * @throws DeskError INPUT_INVALID with `missing` or `address` for `email`.
 */
export async function requireAddress(typed: string): Promise<string> {
  const email = foldAddress(typed);
  if (email === '') throw new DeskError('INPUT_INVALID', { fields: { email: 'missing' } });
  if (!isMailAddress(email) || !(await isUserAddress(email))) {
    throw new DeskError('INPUT_INVALID', { fields: { email: 'address' } });
  }
  return email;
}

/**
 * Mails a link to an address that an account wants to have, the own one included that nobody has proved yet. The same
 * answer whoever it belongs to.
 *
 * @throws DeskError INPUT_INVALID, TOO_MANY_REQUESTS; NOT_FOUND where there are no pages for the link to lead to.
 */
export async function askForAddress({
  strapi,
  account: { user, contacts },
  typed,
  addressKey,
  locale,
}: {
  strapi: Core.Strapi;
  account: Account;
  typed: string;
  addressKey: string;
  locale: string;
}): Promise<void> {
  if (sitePath(strapi) === null) throw new DeskError('NOT_FOUND');
  const email = await requireAddress(typed);
  if (contacts.length >= MOST) {
    throw new DeskError('INPUT_INVALID', { fields: { email: 'many' } });
  }
  await takeAccountLimit(strapi, 'address', user.documentId);
  await takeMailLimits(strapi, addressKey);
  await askLink({ strapi, purpose: 'address', email, userDocument: user.documentId, locale });
}

/**
 * Takes an address out of the account: its requests are seen there no more. What was written stays.
 *
 * @throws DeskError NOT_FOUND, the same for an address of somebody else and for the one to log in with.
 */
export async function removeAddress({
  strapi,
  account: { user, contacts },
  key,
}: {
  strapi: Core.Strapi;
  account: Account;
  key: string;
}): Promise<void> {
  const contact = contacts.find((candidate) => candidate.key === key);
  if (!contact || isMain(user, contact.email)) throw new DeskError('NOT_FOUND');
  await database(strapi)('helpdesk_contacts')
    .where({ id: contact.id, user_document: user.documentId })
    .update({ user_document: null });
  logEvent(strapi, 'info', 'account.address-removed');
}

/**
 * Makes another proved address the one to log in with. The caller has asked for the password.
 *
 * @throws DeskError NOT_FOUND; CONTACT_TAKEN where another user logs in with it.
 */
export async function changeMainAddress({
  strapi,
  account: { user, contacts },
  key,
}: {
  strapi: Core.Strapi;
  account: Account;
  key: string;
}): Promise<void> {
  const contact = contacts.find((candidate) => candidate.key === key);
  if (!contact?.email) throw new DeskError('NOT_FOUND');
  const email = foldAddress(contact.email);
  const holder = await findUserByMain(strapi, email);
  if (holder && holder.id !== user.id) throw new DeskError('CONTACT_TAKEN');
  // Where the name is the address, as with accounts that were made on our pages.
  const isNamedSo = user.username === user.email;
  await updateSiteUser(strapi, user, {
    email,
    confirmed: true,
    ...(isNamedSo ? { username: email } : {}),
  });
  logEvent(strapi, 'info', 'account.main-address-changed');
}

export function isMain({ email }: Pick<SiteUser, 'email'>, own: string | null): boolean {
  return foldAddress(own ?? '') === foldAddress(email);
}
