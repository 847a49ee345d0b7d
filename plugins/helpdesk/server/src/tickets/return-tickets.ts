import type { Core } from '@strapi/strapi';
import { SYSTEM } from '../access/actor';
import { loadDirectory } from '../people/directory';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { every, type Job } from '../platform/jobs';
import { forgetOwnViews } from '../views/forget-own-views';
import { returnTicket } from './return-ticket';
import { TICKET_COLUMNS, toTicketRow, type TicketRow } from './rows';

/** Tickets read at once. */
const BATCH = 100;

/** Looks for agents who left, at the start and every minute. */
export function startReturningTickets(strapi: Core.Strapi): Job {
  return every(strapi, {
    name: 'return-tickets',
    seconds: 60,
    run: (signal) => returnTickets({ strapi, signal }),
  });
}

/**
 * Gives the open tickets of agents whose admin user was deleted back to their team, or else to the agent's first
 * team, or else to nobody, each by an entry. Closed tickets and histories keep the agent; one that is opened again
 * is given back by the next run. Right on several nodes at once: a ticket is given back by whoever is first.
 *
 * @returns how many tickets this call gave back.
 */
export async function returnTickets({
  strapi,
  signal,
}: {
  strapi: Core.Strapi;
  signal?: AbortSignal;
}): Promise<number> {
  let returned = 0;
  for (;;) {
    const tickets = await ticketsOfLeavers(strapi);
    if (tickets.length === 0) break;
    const { agentById } = await loadDirectory(strapi);
    for (const ticket of tickets) {
      if (signal?.aborted) return returned;
      const agent = agentById.get(ticket.assigneeId ?? 0);
      const teamId = ticket.teamId ?? agent?.teamIds[0] ?? null;
      // 0: it is looked for again.
      returned += await returnTicket({ strapi, actor: SYSTEM, ticket, assigneeId: null, teamId });
    }
  }
  const db = database(strapi);
  const leavers = () => db('helpdesk_agents').whereNull('user_id').whereNull('left_at');
  const rows = await leavers().select('id');
  const ids = rows.map((row) => Number(row.id));
  await forgetOwnViews(db, ids);
  await leavers().whereIn('id', ids).update({ left_at: clock.now() });
  return returned;
}

async function ticketsOfLeavers(strapi: Core.Strapi): Promise<TicketRow[]> {
  const rows = await database(strapi)('helpdesk_tickets as k')
    .join('helpdesk_agents as a', 'a.id', 'k.assignee_id')
    .join('helpdesk_states as s', 's.id', 'k.state_id')
    .select(TICKET_COLUMNS.map((column) => `k.${column}`))
    .whereNull('a.user_id')
    .whereNotIn('s.category', ['closed', 'trash'])
    .orderBy('k.id')
    .limit(BATCH);
  return rows.map(toTicketRow);
}
