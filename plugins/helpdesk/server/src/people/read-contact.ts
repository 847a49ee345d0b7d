import type { Core } from '@strapi/strapi';
import type { ContactView, MemberOf } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { whereVisible } from '../access/visibility';
import { DeskError } from '../errors';
import { database } from '../platform/database';
import { loadCatalogue } from '../workflow/catalogue';
import { readContact, type ContactRow } from './contacts';

/** Tickets of a contact are counted to this many. */
const COUNT_CAP = 1_000;

/** A contact as staff see it; of the contact's tickets only those count that the agent may see. */
export async function readContactView({
  strapi,
  actor,
  contactId,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  contactId: number;
}): Promise<ContactView> {
  const contact = await readContact(strapi, contactId);
  if (!contact) throw new DeskError('NOT_FOUND');
  const catalogue = await loadCatalogue(strapi);
  const tickets = await database(strapi)('helpdesk_tickets')
    .select('id')
    .where({ contact_id: contactId })
    .where(whereVisible({ actor, catalogue }))
    .limit(COUNT_CAP);
  return {
    key: contact.key,
    name: contact.name,
    email: contact.email,
    phone: contact.phone,
    locale: contact.locale,
    isVerified: contact.verifiedAt !== null,
    isBlocked: contact.isBlocked,
    createdAt: contact.openedAt,
    ticketCount: tickets.length,
    timeZone: contact.timeZone,
    company: contact.company,
    memberOf: await readMembership(strapi, contact),
    hasAccount: contact.userDocument !== null,
    note: contact.note,
  };
}

async function readMembership(
  strapi: Core.Strapi,
  { memberOfId, isCompanyManager }: ContactRow
): Promise<MemberOf | null> {
  if (memberOfId === null) return null;
  const row = await database(strapi)('helpdesk_companies')
    .where({ id: memberOfId })
    .first('key', 'name');
  return row ? { key: row.key, name: row.name, isManager: isCompanyManager } : null;
}
