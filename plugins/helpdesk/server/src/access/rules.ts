import type { Catalogue } from '../workflow/catalogue';
import type { AgentActor, Grant, Right, Scope, TicketPlace } from './actor';

/*
 * What an agent sees and does is the sum of the rights given to the agent, to the agent's teams and to the agent's
 * roles. A right names a workflow (or all), the states that are seen, the actions that may be performed, and how far
 * it reaches: every ticket, those of the agent's teams, or only the agent's own. An owner of the site is bound by
 * none. What a person may do at all (read, perform, assign) is a named permission of their role, and comes first.
 */

const WIDEST_FIRST: readonly Scope[] = ['all', 'team', 'own'];

/** Where a right is asked for: a workflow, and the key of a state in it. */
export interface RightPlace {
  workflowId: number;
  state: string;
}

/** Ids of the states in which an agent sees tickets, by how far the right reaches. Each state stands once. */
export type SeenStates = Record<Scope, number[]>;

/** The rights that apply to an agent. */
export function grantsOf<R extends Right>(
  rights: readonly R[],
  agent: { id: number; roleIds: readonly number[]; teamIds: readonly number[] }
): R[] {
  return rights.filter(
    (right) =>
      right.agentId === agent.id ||
      (right.roleId !== null && agent.roleIds.includes(right.roleId)) ||
      (right.teamId !== null && agent.teamIds.includes(right.teamId))
  );
}

export function seenStates(actor: AgentActor, catalogue: Catalogue): SeenStates {
  const seen: SeenStates = { all: [], team: [], own: [] };
  for (const workflow of catalogue.workflows) {
    for (const state of workflow.states) {
      const place = { workflowId: workflow.id, state: state.key };
      const scope = actor.isOwner ? 'all' : widestScope(actor.grants, place);
      if (scope) seen[scope].push(state.id);
    }
  }
  return seen;
}

/** May the agent perform this action on this ticket? The workflow's own refusals come on top. */
export function mayPerform({
  actor,
  ticket,
  action,
  ...place
}: RightPlace & {
  actor: AgentActor;
  ticket: Pick<TicketPlace, 'assigneeId' | 'teamId'>;
  action: string;
}): boolean {
  if (!actor.permissions.has('ticket.perform')) return false;
  if (actor.isOwner) return true;
  return actor.grants.some(
    (grant) =>
      covers(grant, place) &&
      (grant.actions === null || grant.actions.includes(action)) &&
      reaches(grant.scope, actor, ticket)
  );
}

/** May the agent put tags on this ticket and take them off? Sorting is no acting: also where it is held by another. */
export function mayTag({
  actor,
  ticket,
  ...place
}: RightPlace & {
  actor: AgentActor;
  ticket: Pick<TicketPlace, 'assigneeId' | 'teamId'>;
}): boolean {
  if (actor.isOwner) return true;
  return actor.grants.some(
    (grant) => grant.mayTag && covers(grant, place) && reaches(grant.scope, actor, ticket)
  );
}

/** A right that says nothing of tags, being older than they are: who may do something to a ticket may also sort it. */
export function tagsByDefault({ actions }: Pick<Grant, 'actions'>): boolean {
  return actions === null || actions.length > 0;
}

/** May the agent make others responsible? Which tickets are in reach is told by `mayReach`. */
export function mayAssign(actor: AgentActor): boolean {
  return actor.permissions.has('ticket.assign');
}

/**
 * Is the ticket somebody else's alone? Where the workflow says so of a state, a ticket that is given to a person is
 * acted on by that person, or by a supervisor: of the team it is given to, of a team the person is in, or an owner. A
 * ticket that is nobody's or only a team's is everybody's who has a right to it.
 */
export function isHeldByAnother({
  actor,
  ticket,
  isOnlyAssignees,
  assigneeTeamIds,
}: {
  actor: AgentActor;
  ticket: Pick<TicketPlace, 'assigneeId' | 'teamId'>;
  /** The workflow says so of the ticket's state. */
  isOnlyAssignees: boolean;
  assigneeTeamIds: readonly number[];
}): boolean {
  if (!isOnlyAssignees || ticket.assigneeId === null) return false;
  if (ticket.assigneeId === actor.id || actor.isOwner) return false;
  return !actor.supervisedTeamIds.some(
    (teamId) => teamId === ticket.teamId || assigneeTeamIds.includes(teamId)
  );
}

/** May the agent open tickets in this workflow? */
export function mayOpen(actor: AgentActor, workflowId: number): boolean {
  if (!actor.permissions.has('ticket.create')) return false;
  if (actor.isOwner) return true;
  return actor.grants.some(
    (grant) => grant.mayCreate && (grant.workflowId === null || grant.workflowId === workflowId)
  );
}

/** Somebody who may be made responsible, as far as rights tell. */
export interface Candidate {
  /** The person can log in. */
  isActive: boolean;
  isOwner: boolean;
  /** A role of theirs may read tickets. */
  isReader: boolean;
  grants: readonly Grant[];
}

/** May this person be made responsible for a ticket in this state? */
export function mayBeAssigned({
  candidate,
  ...place
}: RightPlace & { candidate: Candidate }): boolean {
  if (!candidate.isActive) return false;
  if (candidate.isOwner) return true;
  const isGranted = candidate.grants.some((grant) => grant.mayBeAssigned && covers(grant, place));
  return candidate.isReader && isGranted;
}

/** How far the rights reach here together; undefined: none of them counts here. */
export function widestScope(grants: readonly Grant[], place: RightPlace): Scope | undefined {
  const scopes = grants.filter((grant) => covers(grant, place)).map((grant) => grant.scope);
  return WIDEST_FIRST.find((scope) => scopes.includes(scope));
}

/** Does the right count in this workflow and state? */
export function covers(grant: Grant, { workflowId, state }: RightPlace): boolean {
  const isWorkflow = grant.workflowId === null || grant.workflowId === workflowId;
  return isWorkflow && (grant.states === null || grant.states.includes(state));
}

function reaches(
  scope: Scope,
  actor: AgentActor,
  ticket: Pick<TicketPlace, 'assigneeId' | 'teamId'>
): boolean {
  if (scope === 'all') return true;
  if (ticket.assigneeId === actor.id) return true;
  return scope === 'team' && ticket.teamId !== null && actor.teamIds.includes(ticket.teamId);
}
