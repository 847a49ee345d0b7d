import type { Core } from '@strapi/strapi';
import type { Actor } from '../access/actor';
import { whereVisible } from '../access/visibility';
import { database } from '../platform/database';
import { loadCatalogue } from '../workflow/catalogue';

/**
 * Those of these numbers that this actor may know of. One that was merged is as much in sight as where it is now, and
 * one that does not exist as little as one that may not be seen.
 */
export async function seenNumbers({
  strapi,
  actor,
  numbers,
}: {
  strapi: Core.Strapi;
  actor: Actor;
  numbers: readonly number[];
}): Promise<ReadonlySet<number>> {
  if (numbers.length === 0) return new Set();
  const catalogue = await loadCatalogue(strapi);
  const db = database(strapi);
  const rows = await db('helpdesk_tickets as n')
    .join('helpdesk_tickets as k', 'k.id', db.raw('coalesce(n.merged_into_id, n.id)'))
    .whereIn('n.number', [...new Set(numbers)])
    .where(whereVisible({ actor, catalogue, table: 'k' }))
    .select('n.number');
  return new Set(rows.map((row) => Number(row.number)));
}
