import type { QueueQuery, StateCategory } from '../../../../contracts';
import type { AgentActor } from '../../access/actor';
import { seenSlices, type TicketSlice } from '../../access/rules-slices';
import type { Directory } from '../../people/directory';
import type { Catalogue, CatalogueState } from '../../workflow/catalogue';

/*
 * The queue is what is still to be done: without a state in the filter, closed tickets and the trash are left out.
 * They are there for whoever asks for them by state or category; closed ones also for whoever asks by rating, since
 * that is when they are rated. A filter only narrows what the agent sees: what is
 * unknown, and what lies beyond the agent's rights, gives an empty list alike.
 */

const DONE: readonly StateCategory[] = ['closed', 'trash'];
const GONE: readonly StateCategory[] = ['trash'];

/** The part of the queue that a query asks for, of all that this agent sees. Slices have no ticket in common. */
export function queueSlices({
  actor,
  query,
  catalogue,
  directory,
}: {
  actor: AgentActor;
  query: QueueQuery;
  catalogue: Catalogue;
  directory: Directory;
}): TicketSlice[] {
  const states = askedStates(query, catalogue);
  const assigneeId = askedAssignee(query, actor, directory);
  const teamIds = askedTeams(query, actor, directory);
  return seenSlices(actor, catalogue)
    .map((slice) => ({ ...slice, stateIds: slice.stateIds.filter((id) => states.has(id)) }))
    .filter((slice) => slice.stateIds.length > 0)
    .flatMap((slice) => (query.assignee === 'mine' ? narrowToMine(slice, actor) : [slice]))
    .flatMap((slice) => narrowToAssignee(slice, assigneeId))
    .flatMap((slice) => narrowToTeams(slice, teamIds));
}

function askedStates({ workflow, state, rating }: QueueQuery, catalogue: Catalogue): Set<number> {
  const leftOut = rating ? GONE : DONE;
  const [first, key] = (state ?? '').split('/');
  const isAsked = (candidate: CatalogueState): boolean => {
    if (key) return candidate.key === key;
    if (first) return candidate.category === first;
    return !leftOut.includes(candidate.category);
  };
  const asked = catalogue.workflows
    .filter((candidate) => !workflow || candidate.key === workflow)
    .filter((candidate) => !key || candidate.key === first)
    .flatMap((candidate) => candidate.states.filter(isAsked));
  return new Set(asked.map(({ id }) => id));
}

/** Undefined: anybody. A key that nobody has stands for an agent without tickets. */
function askedAssignee(
  { assignee }: QueueQuery,
  actor: AgentActor,
  directory: Directory
): number | null | undefined {
  if (!assignee || assignee === 'my-teams' || assignee === 'mine') return undefined;
  if (assignee === 'nobody') return null;
  if (assignee === 'me') return actor.id;
  return directory.agentByKey.get(assignee)?.id ?? NO_ROW;
}

/** Undefined: any team and none. */
function askedTeams(
  { assignee, team }: QueueQuery,
  actor: AgentActor,
  directory: Directory
): number[] | undefined {
  const own = assignee === 'my-teams' ? [...actor.teamIds] : undefined;
  if (!team) return own;
  const id = directory.teamByKey.get(team)?.id ?? NO_ROW;
  return !own || own.includes(id) ? [id] : [];
}

/** What is given to the agent, and what a team of the agent's has and nobody in it: everybody's there. */
function narrowToMine(slice: TicketSlice, actor: AgentActor): TicketSlice[] {
  const nobodys = narrowToAssignee(slice, null);
  return [
    ...narrowToAssignee(slice, actor.id),
    ...nobodys.flatMap((one) => narrowToTeams(one, [...actor.teamIds])),
  ];
}

function narrowToAssignee(slice: TicketSlice, asked: number | null | undefined): TicketSlice[] {
  if (asked === undefined) return [slice];
  if (slice.assigneeId !== undefined && slice.assigneeId !== asked) return [];
  if (slice.notAssigneeId !== undefined && slice.notAssigneeId === asked) return [];
  const { notAssigneeId: _isSettled, ...rest } = slice;
  return [{ ...rest, assigneeId: asked }];
}

function narrowToTeams(slice: TicketSlice, asked: number[] | undefined): TicketSlice[] {
  if (asked === undefined) return [slice];
  if (slice.teamId !== undefined) return asked.includes(slice.teamId) ? [slice] : [];
  return asked.map((teamId) => ({ ...slice, teamId }));
}

/** Ids of rows begin at 1. */
const NO_ROW = 0;
