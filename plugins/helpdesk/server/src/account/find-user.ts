import type { Core } from '@strapi/strapi';
import { addressHash } from '../people/contacts';
import { foldAddress } from '../people/rules/fold-address';
import { database } from '../platform/database';
import { findSiteUsers, type SiteUser } from '../platform/site-users';

/**
 * The user whom a person means by what they typed to log in: the address of an account, one that an account has
 * proved besides, or a user's name. Asks the same of the database whether there is anybody or not.
 */
export async function findUserByLogin(
  strapi: Core.Strapi,
  typed: string
): Promise<SiteUser | null> {
  const { byAddress, byName } = await candidates(strapi, typed);
  return byAddress ?? byName;
}

/** The user whose own address it is, proved or not: no other may have it besides. */
export async function findUserByMain(strapi: Core.Strapi, email: string): Promise<SiteUser | null> {
  return (await candidates(strapi, email)).byMain;
}

/** The user who has this address; never one who only took it for a name. */
export async function findUserByAddress(
  strapi: Core.Strapi,
  email: string
): Promise<SiteUser | null> {
  return (await candidates(strapi, email)).byAddress;
}

async function candidates(strapi: Core.Strapi, typed: string) {
  const email = foldAddress(typed);
  const contact = await database(strapi)('helpdesk_contacts')
    .where({ email_hash: addressHash(typed) })
    .whereNotNull('verified_at')
    .first('user_document');
  const documentId = String(contact?.user_document ?? '');
  const users = await findSiteUsers(strapi, { email, username: typed.trim(), documentId });
  // Databases compare more loosely than people are told apart.
  const withAddress = users.filter((user) => foldAddress(user.email) === email);
  const byMain = withAddress.find(({ isLocal }) => isLocal) ?? withAddress[0] ?? null;
  return {
    byMain,
    // First who has proved it: anybody can make a user with another's address by the project's own door.
    byAddress: users.find((user) => user.documentId === documentId) ?? byMain,
    byName: users.find(({ username }) => username === typed.trim()) ?? null,
  };
}
