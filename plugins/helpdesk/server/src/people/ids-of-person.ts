import type { Core } from '@strapi/strapi';
import { database } from '../platform/database';

/**
 * The contact, and the other proved addresses of its account: a request that was merged is under one of them. What of
 * them a guest reaches is told by the links that were followed, or by what began in their browser.
 */
export async function idsOfPerson(strapi: Core.Strapi, contactId: number): Promise<number[]> {
  const rows = await database(strapi)('helpdesk_contacts as o')
    .join('helpdesk_contacts as c', 'c.user_document', 'o.user_document')
    .where('c.id', contactId)
    .whereNotNull('c.verified_at')
    .whereNotNull('o.verified_at')
    .where('o.is_blocked', false)
    .select('o.id');
  return [...new Set([contactId, ...rows.map((other) => Number(other.id))])];
}
