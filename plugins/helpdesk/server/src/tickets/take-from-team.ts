import type { Core } from '@strapi/strapi';
import type { Actor } from '../access/actor';
import { database } from '../platform/database';
import { returnTicket } from './return-ticket';
import { TICKET_COLUMNS, toTicketRow } from './rows';

/** Tickets read at once. */
const BATCH = 100;

/**
 * Takes a team's open tickets from it; whoever is responsible for one stays so. Closed ones keep the team as long as
 * there is one.
 *
 * @returns how many tickets were taken.
 */
export async function takeFromTeam({
  strapi,
  actor,
  teamId,
}: {
  strapi: Core.Strapi;
  actor: Actor;
  teamId: number;
}): Promise<number> {
  let taken = 0;
  for (;;) {
    const rows = await database(strapi)('helpdesk_tickets as k')
      .join('helpdesk_states as s', 's.id', 'k.state_id')
      .select(TICKET_COLUMNS.map((column) => `k.${column}`))
      .where('k.team_id', teamId)
      .whereNotIn('s.category', ['closed', 'trash'])
      .orderBy('k.id')
      .limit(BATCH);
    if (rows.length === 0) return taken;
    for (const ticket of rows.map(toTicketRow)) {
      const { assigneeId } = ticket;
      taken += await returnTicket({ strapi, actor, ticket, assigneeId, teamId: null });
    }
  }
}
