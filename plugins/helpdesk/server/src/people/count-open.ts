import type { Core } from '@strapi/strapi';
import { database } from '../platform/database';
import { loadCatalogue } from '../workflow/catalogue';

/** How many open tickets each agent or each team has, by its row; who has none is not in it. */
export async function countOpen(
  strapi: Core.Strapi,
  holder: 'assignee_id' | 'team_id'
): Promise<ReadonlyMap<number, number>> {
  const { stateById } = await loadCatalogue(strapi);
  const open = [...stateById.values()].filter(
    ({ category }) => category !== 'closed' && category !== 'trash'
  );
  const db = database(strapi);
  const rows = await db('helpdesk_tickets')
    .select({ holder }, db.raw('count(*) as tickets'))
    .whereIn(
      'state_id',
      open.map(({ id }) => id)
    )
    .whereNotNull(holder)
    .groupBy(holder);
  return new Map(rows.map((row) => [Number(row.holder), Number(row.tickets)]));
}
