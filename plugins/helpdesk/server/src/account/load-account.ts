import type { Core } from '@strapi/strapi';
import { contactActor, type ContactActor } from '../access/actor';
import { toContactRow, type ContactRow } from '../people/contacts';
import { foldAddress } from '../people/rules/fold-address';
import { database } from '../platform/database';
import type { SiteUser } from '../platform/site-users';
import { reachOf, type Reach } from './rules/reach';

/** A user of the site as the desk knows them: with the contacts that our own mail has shown to be theirs. */
export interface Account {
  user: SiteUser;
  /** The main address first, then in the order in which they came. */
  contacts: ContactRow[];
  /** Whose tickets are in reach, and as which of the own contacts. */
  reach: Reach;
  /** Acts as the main contact; see `actingOn`. */
  actor: ContactActor;
  /** For mails and forms: the main contact's, or what the user is called. */
  name: string;
}

/**
 * Reads only. Null where an agent has blocked one of the contacts: it is the same person under each address.
 *
 * @param user usable, as `isUsable` says.
 */
export async function loadAccount(strapi: Core.Strapi, user: SiteUser): Promise<Account | null> {
  const db = database(strapi);
  const rows = await db('helpdesk_contacts')
    .where({ user_document: user.documentId })
    .whereNotNull('verified_at')
    .orderBy('id');
  const contacts = rows.map(toContactRow);
  if (contacts.some(({ isBlocked }) => isBlocked)) return null;
  const isMain = ({ email }: ContactRow) => foldAddress(email ?? '') === foldAddress(user.email);
  contacts.sort((one, other) => Number(isMain(other)) - Number(isMain(one)));
  const reach = reachOf(contacts, await sharedBy(strapi, contacts));
  const [main] = contacts;
  const name = main?.name ?? user.username;
  return {
    user,
    contacts,
    reach,
    name,
    actor: {
      ...contactActor(main?.id ?? 0, name),
      ownIds: contacts.map(({ id }) => id),
      contactIds: [...reach.keys()],
    },
  };
}

/** The actor as the one of the person's contacts who stands to this contact's tickets: the same, or its colleague. */
export function actingOn({ actor, reach, contacts }: Account, contactId: number): ContactActor {
  const own = contacts.find(({ id }) => id === reach.get(contactId));
  return own ? { ...actor, id: own.id, name: own.name } : actor;
}

/** Members of the companies that share their requests with one of these contacts. */
async function sharedBy(strapi: Core.Strapi, contacts: readonly ContactRow[]) {
  const companyIds = contacts.flatMap(({ memberOfId }) => memberOfId ?? []);
  if (companyIds.length === 0) return [];
  const rows = await database(strapi)('helpdesk_contacts as c')
    .join('helpdesk_companies as f', 'f.id', 'c.member_of_id')
    .select('c.id', 'f.id as company_id', 'f.sharing')
    .whereIn('f.id', companyIds)
    .whereNot('f.sharing', 'none')
    .orderBy('c.id');
  return rows.map((row) => ({
    contactId: Number(row.id),
    companyId: Number(row.company_id),
    sharing: String(row.sharing),
  }));
}
