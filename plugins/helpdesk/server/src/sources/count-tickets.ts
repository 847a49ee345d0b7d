import type { Core } from '@strapi/strapi';
import { database } from '../platform/database';

/** How many tickets came in by each of these sources, by its row; those by which none came are left out. */
export async function countTickets(
  strapi: Core.Strapi,
  sourceIds: readonly number[]
): Promise<ReadonlyMap<number, number>> {
  const counts = await database(strapi)('helpdesk_tickets')
    .select('source_id')
    .count('id as tickets')
    .whereIn('source_id', [...sourceIds])
    .groupBy('source_id');
  return new Map(counts.map((row) => [Number(row.source_id), Number(row.tickets)]));
}
