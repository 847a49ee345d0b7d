import type { Core } from '@strapi/strapi';
import { COMPANY_MEMBERS_MAX, type CompanyView } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { DeskError } from '../errors';
import { database, inTransaction } from '../platform/database';
import { lockSeries } from '../platform/lock-series';
import { logEvent } from '../platform/log';
import { findVisibleContact } from './find-visible-contact';
import { readCompany } from './read-companies';

interface Place {
  strapi: Core.Strapi;
  actor: AgentActor;
  /** Of the company. */
  key: string;
  /** Key of the contact. */
  contact: string;
}

/**
 * Makes a client a member, or its manager, or no longer its manager. Somebody is a member of one company at most: of
 * another they are taken out.
 *
 * @throws DeskError NOT_FOUND, COMPANY_FULL
 */
export async function setCompanyMember({
  isManager,
  ...place
}: Place & { isManager: boolean }): Promise<CompanyView> {
  const { strapi, actor, key } = place;
  const contactId = await contactIdOf(place);
  await inTransaction(strapi, async (trx) => {
    // Members come and go one after another: only so can they be counted.
    await lockSeries(trx, 'companies');
    const company = await trx('helpdesk_companies').where({ key }).first('id');
    if (!company) throw new DeskError('NOT_FOUND');
    const [{ others }] = await trx('helpdesk_contacts')
      .where({ member_of_id: company.id })
      .whereNot({ id: contactId })
      .count('id as others');
    if (Number(others) >= COMPANY_MEMBERS_MAX) {
      throw new DeskError('COMPANY_FULL', { hint: `At most ${COMPANY_MEMBERS_MAX} members.` });
    }
    await trx('helpdesk_contacts')
      .where({ id: contactId })
      .update({ member_of_id: company.id, is_company_manager: isManager });
  });
  logEvent(strapi, 'info', 'company.member-set', { company: key, agent: actor.id, isManager });
  return readCompany({ strapi, actor, key });
}

/**
 * Takes a client out of the company: they see the requests of its members no more, nor these theirs.
 *
 * @throws DeskError NOT_FOUND, the same for no member and for nobody.
 */
export async function removeCompanyMember(place: Place): Promise<CompanyView> {
  const { strapi, actor, key } = place;
  const contactId = await contactIdOf(place);
  const db = database(strapi);
  const company = await db('helpdesk_companies').where({ key }).first('id');
  const left = await db('helpdesk_contacts')
    .where({ id: contactId, member_of_id: company?.id ?? 0 })
    .update({ member_of_id: null, is_company_manager: false });
  if (left !== 1) throw new DeskError('NOT_FOUND');
  logEvent(strapi, 'info', 'company.member-removed', { company: key, agent: actor.id });
  return readCompany({ strapi, actor, key });
}

/** An owner knows every client, others those of a ticket that they may see. */
async function contactIdOf({ strapi, actor, contact: key }: Place): Promise<number> {
  if (!actor.isOwner) return (await findVisibleContact({ strapi, actor, key })).id;
  const row = await database(strapi)('helpdesk_contacts').where({ key }).first('id');
  if (!row) throw new DeskError('NOT_FOUND');
  return Number(row.id);
}
