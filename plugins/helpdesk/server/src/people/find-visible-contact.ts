import type { Core } from '@strapi/strapi';
import type { AgentActor } from '../access/actor';
import { whereVisible } from '../access/visibility';
import { DeskError } from '../errors';
import { database } from '../platform/database';
import { loadCatalogue } from '../workflow/catalogue';
import { readContact, type ContactRow } from './contacts';

/**
 * The contact, if this agent may see one of its tickets.
 *
 * @throws DeskError NOT_FOUND, the same for "not there" and "not yours".
 */
export async function findVisibleContact({
  strapi,
  actor,
  key,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  key: string;
}): Promise<ContactRow> {
  const catalogue = await loadCatalogue(strapi);
  const row = await database(strapi)('helpdesk_tickets as t')
    .join('helpdesk_contacts as c', 'c.id', 't.contact_id')
    .where('c.key', key)
    .where(whereVisible({ actor, catalogue, table: 't' }))
    .first('c.id');
  const contact = row ? await readContact(strapi, Number(row.id)) : null;
  if (!contact) throw new DeskError('NOT_FOUND');
  return contact;
}
