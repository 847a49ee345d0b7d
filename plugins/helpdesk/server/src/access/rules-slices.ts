import type { Catalogue } from '../workflow/catalogue';
import type { AgentActor } from './actor';
import { seenStates } from './rules';

/*
 * What an agent sees, cut into parts that an index reads in order: the tickets of some states, and of them all, or
 * one agent's, or one team's. The parts have no ticket in common, so that lists need no sorting out and counts add up.
 */

export interface TicketSlice {
  stateIds: readonly number[];
  /** Whose; null: nobody's; absent: whoever's. */
  assigneeId?: number | null;
  /** Not of these agents (null: somebody's), whose tickets are in slices of their own. */
  notAssigneeIds?: readonly (number | null)[];
  teamId?: number;
}

/** The visibility rule as slices; the slices together are what `whereVisible` lets through. */
export function seenSlices(actor: AgentActor, catalogue: Catalogue): TicketSlice[] {
  const seen = seenStates(actor, catalogue);
  const slices: TicketSlice[] = [
    { stateIds: seen.all },
    { stateIds: [...seen.own, ...seen.team], assigneeId: actor.id },
    ...actor.teamIds.map((teamId) => ({
      stateIds: seen.team,
      teamId,
      notAssigneeIds: [actor.id],
    })),
  ];
  return slices.filter((slice) => slice.stateIds.length > 0);
}
