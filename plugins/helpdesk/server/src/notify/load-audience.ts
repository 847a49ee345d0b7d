import type { Core } from '@strapi/strapi';
import { readersOfTicket } from '../mail/readers-of-ticket';
import { loadDirectory } from '../people/directory';
import type { TicketRow } from '../tickets/rows';
import { withNoticeDefaults } from './rules/preferences-defaults';
import type { Listener } from './rules/whom-to-tell';

/**
 * The agents who may be told of a ticket: active ones who may see it where it will be. Not to be called inside a
 * transaction.
 *
 * @param ticket as it is after the change.
 */
export async function loadAudience(strapi: Core.Strapi, ticket: TicketRow): Promise<Listener[]> {
  const [directory, maySee] = [await loadDirectory(strapi), await readersOfTicket(strapi, ticket)];
  return directory.agents
    .filter((agent) => agent.isActive && maySee(agent))
    .map((agent) => ({
      id: agent.id,
      teamIds: agent.teamIds,
      preferences: withNoticeDefaults(agent.noticePreferences),
    }));
}
