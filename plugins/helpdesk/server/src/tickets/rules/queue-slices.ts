import type { QueueQuery, StateCategory } from '../../../../contracts';
import type { AgentActor } from '../../access/actor';
import { seenSlices, type TicketSlice } from '../../access/rules-slices';
import type { Directory } from '../../people/directory';
import type { Catalogue, CatalogueState } from '../../workflow/catalogue';

/*
 * The queue is what is still to be done: without a state in the filter, closed tickets and the trash are left out.
 * They are there for whoever asks for them by state or category; closed ones also for whoever asks by rating or by
 * when they were closed. A filter only narrows what the agent sees: what is unknown, and what lies beyond the agent's
 * rights, gives an empty list alike.
 */

const DONE: readonly StateCategory[] = ['closed', 'trash'];
const GONE: readonly StateCategory[] = ['trash'];
/** Each pair of an assignee and a team is a slice of its own; more teams are looked for ticket by ticket. */
const PAIRS_MAX = 20;

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
  const whose = askedAssignees(query, actor, directory);
  const teamIds = areTeamsSliced(query) ? askedTeams(query, directory) : null;
  return seenSlices(actor, catalogue)
    .map((slice) => ({ ...slice, stateIds: slice.stateIds.filter((id) => states.has(id)) }))
    .filter((slice) => slice.stateIds.length > 0)
    .flatMap((slice) => (whose ? narrowToAssignees(slice, whose) : [slice]))
    .flatMap((slice) => (teamIds ? teamIds.flatMap((id) => narrowToTeam(slice, id)) : [slice]));
}

/** Without them, the teams of the query are a condition on each ticket. */
export function areTeamsSliced({ assignee, team }: QueueQuery): boolean {
  return valuesOf(assignee).length * valuesOf(team).length <= PAIRS_MAX;
}

/** Rows of the teams that the query asks for; null: any and none. A key that no team has is left out. */
export function askedTeams({ team }: QueueQuery, directory: Directory): number[] | null {
  if (!team) return null;
  return valuesOf(team).flatMap((key) => directory.teamByKey.get(key)?.id ?? []);
}

/** The values of a filter that takes several, each once. */
export function valuesOf(text: string | undefined): string[] {
  return text ? [...new Set(text.split(','))] : [];
}

function askedStates(
  { workflow, state, rating, closed }: QueueQuery,
  catalogue: Catalogue
): Set<number> {
  const leftOut = rating || closed ? GONE : DONE;
  const asked = new Set(valuesOf(state));
  const isAsked = ({ key, category }: CatalogueState, of: string): boolean =>
    asked.size === 0
      ? !leftOut.includes(category)
      : asked.has(category) || asked.has(`${of}/${key}`);
  const states = catalogue.workflows
    .filter((candidate) => !workflow || candidate.key === workflow)
    .flatMap((candidate) => candidate.states.filter((one) => isAsked(one, candidate.key)));
  return new Set(states.map(({ id }) => id));
}

/** Whose tickets: one of these is enough. */
interface Whose {
  /** Rows of agents; null: nobody's. */
  assigneeIds: (number | null)[];
  /** Of these teams, whoever has them. */
  teamIds: readonly number[];
  /** Of these teams, not yet taken by a person. */
  untakenTeamIds: readonly number[];
}

/** Null: whoever's. A key that nobody has stands for nobody's work and is left out. */
function askedAssignees(
  { assignee }: QueueQuery,
  actor: AgentActor,
  directory: Directory
): Whose | null {
  if (!assignee) return null;
  const asked = valuesOf(assignee);
  const assigneeIds = asked.flatMap((key): (number | null)[] => {
    if (key === 'nobody') return [null];
    if (key === 'me' || key === 'mine') return [actor.id];
    const agent = directory.agentByKey.get(key);
    return agent ? [agent.id] : [];
  });
  const teamIds = asked.includes('my-teams') ? actor.teamIds : [];
  const untakenTeamIds = asked.includes('mine') ? actor.teamIds : [];
  return { assigneeIds: [...new Set(assigneeIds)], teamIds, untakenTeamIds };
}

/** Parts that have no ticket in common, since a list adds up what they give. */
function narrowToAssignees(
  slice: TicketSlice,
  { assigneeIds, teamIds, untakenTeamIds }: Whose
): TicketSlice[] {
  const untaken = assigneeIds.includes(null)
    ? []
    : untakenTeamIds.filter((id) => !teamIds.includes(id));
  return [
    ...assigneeIds.flatMap((id) => narrowToAssignee(slice, id)),
    ...teamIds
      .flatMap((id) => narrowToTeam(slice, id))
      .flatMap((one) => leaveOutAssignees(one, assigneeIds)),
    ...untaken.flatMap((id) =>
      narrowToTeam(slice, id).flatMap((one) => narrowToAssignee(one, null))
    ),
  ];
}

function narrowToAssignee(slice: TicketSlice, asked: number | null): TicketSlice[] {
  if (slice.assigneeId !== undefined && slice.assigneeId !== asked) return [];
  if (slice.notAssigneeIds?.includes(asked)) return [];
  const { notAssigneeIds: _areSettled, ...rest } = slice;
  return [{ ...rest, assigneeId: asked }];
}

function leaveOutAssignees(slice: TicketSlice, ids: readonly (number | null)[]): TicketSlice[] {
  if (slice.assigneeId !== undefined) return ids.includes(slice.assigneeId) ? [] : [slice];
  const notAssigneeIds = [...new Set([...(slice.notAssigneeIds ?? []), ...ids])];
  return notAssigneeIds.length > 0 ? [{ ...slice, notAssigneeIds }] : [slice];
}

function narrowToTeam(slice: TicketSlice, teamId: number): TicketSlice[] {
  if (slice.teamId !== undefined) return slice.teamId === teamId ? [slice] : [];
  return [{ ...slice, teamId }];
}
