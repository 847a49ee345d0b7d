import type { Catalogue } from '../workflow/catalogue';
import type { AgentActor, Grant, Scope } from './actor';
import type { TicketPlace } from './visibility';

/*
 * What an agent sees and does is the sum of the rights given to the agent, to the agent's teams and to the agent's
 * roles. A right names a workflow (or all), the states that are seen, the actions that may be performed, and how far
 * it reaches: every ticket, those of the agent's teams, or only the agent's own. An owner of the site is bound by none.
 */

/** Ids of the states in which an agent sees tickets, by how far the right reaches. */
export type SeenStates = Record<Scope, number[]>;

export function seenStates(actor: AgentActor, catalogue: Catalogue): SeenStates {
  const seen: SeenStates = { all: [], team: [], own: [] };
  for (const workflow of catalogue.workflows) {
    for (const state of workflow.states) {
      if (actor.isOwner) {
        seen.all.push(state.id);
        continue;
      }
      const scopes = actor.grants
        .filter((grant) => covers(grant, workflow.id, state.key))
        .map((grant) => grant.scope);
      const widest = (['all', 'team', 'own'] as const).find((scope) => scopes.includes(scope));
      if (widest) seen[widest].push(state.id);
    }
  }
  return seen;
}

/** May the agent perform this action on this ticket? The workflow's own refusals come on top. */
export function mayPerform({
  actor,
  ticket,
  workflowId,
  state,
  action,
}: {
  actor: AgentActor;
  ticket: Pick<TicketPlace, 'assigneeId' | 'teamId'>;
  workflowId: number;
  state: string;
  action: string;
}): boolean {
  if (actor.isOwner) return true;
  if (!actor.permissions.has('ticket.perform')) return false;
  return actor.grants.some(
    (grant) =>
      covers(grant, workflowId, state) &&
      (grant.actions === null || grant.actions.includes(action)) &&
      reaches(grant.scope, actor, ticket)
  );
}

function covers(grant: Grant, workflowId: number, state: string): boolean {
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
