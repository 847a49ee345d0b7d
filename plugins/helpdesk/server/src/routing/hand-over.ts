import type { Core } from '@strapi/strapi';
import { loadDirectory } from '../people/directory';
import { database } from '../platform/database';
import { giveTicket } from './give-ticket';
import { openStates } from './load-people';

/** Tickets read at once. */
const BATCH = 100;

/**
 * Gives away the open tickets of those who hand theirs over, oldest first: to others by the rules of their sources,
 * else back to their teams. Cut off anywhere, the next run goes on.
 *
 * @returns how many left their owner.
 */
export async function handOver({
  strapi,
  signal,
}: {
  strapi: Core.Strapi;
  signal?: AbortSignal;
}): Promise<number> {
  const { agents } = await loadDirectory(strapi);
  let handed = 0;
  for (const agent of agents.filter(({ availability }) => availability === 'handing-over')) {
    for (let found = BATCH; found === BATCH; ) {
      const rows = await database(strapi)('helpdesk_tickets')
        .select('id')
        .where({ assignee_id: agent.id })
        .whereIn('state_id', await openStates(strapi))
        .orderBy(['opened_at', 'id'])
        .limit(BATCH);
      found = rows.length;
      for (const row of rows) {
        if (signal?.aborted || !(await isHandingOver(strapi, agent.id))) return handed;
        const ticketId = Number(row.id);
        const outcome = await giveTicket({
          strapi,
          ticketId,
          occasion: 'handed-over',
          fromId: agent.id,
        });
        if (outcome === 'given' || outcome === 'left') handed += 1;
      }
    }
  }
  return handed;
}

/** Whoever changes their mind keeps what is left. */
async function isHandingOver(strapi: Core.Strapi, id: number): Promise<boolean> {
  const row = await database(strapi)('helpdesk_agents')
    .select('availability')
    .where({ id })
    .first();
  return row?.availability === 'handing-over';
}
