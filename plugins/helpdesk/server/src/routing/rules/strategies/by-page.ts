import type { PageTeam } from '../../../../../contracts';
import { pageTeam } from '../page-team';
import { chosen, leastLoaded } from '../pick-person';
import type { RoutingRule } from '../routing-rule';
import { byLoad } from './least-loaded';

/*
 * The request lies with the team of the page that it was written on, and whoever has the fewest of that team gets it.
 * From any other page: the one with the fewest of all.
 */
export const byPage =
  (pages: readonly PageTeam[]): RoutingRule =>
  (request) => {
    const { ticket, people } = request;
    const rule = pageTeam(pages, ticket.page);
    // The people are of the team that it lies with; a ticket that was moved to another team is that team's.
    if (rule === null || rule.team !== ticket.team) return byLoad(request);
    return chosen(leastLoaded(people), 'page', rule.path);
  };
