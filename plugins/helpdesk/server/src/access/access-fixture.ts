import type { Catalogue, CatalogueState, CatalogueWorkflow } from '../workflow/catalogue';
import { SHIPPED_WORKFLOWS } from '../workflow/shipped';
import { SUPPORT_WORKFLOW } from '../workflow/shipped/support';
import type { AgentActor, Grant } from './actor';

/** Two workflows with the same state keys; the first has a retired state besides. */
export const SUPPORT = 1;
export const REPAIRS = 2;
export const CATALOGUE: Catalogue = catalogueOf([
  workflowOf(SUPPORT, [
    { key: 'new', id: 11 },
    { key: 'open', id: 12 },
    { key: 'old', id: 13, isRetired: true },
  ]),
  workflowOf(REPAIRS, [
    { key: 'new', id: 21 },
    { key: 'open', id: 22 },
  ]),
]);

export const ME = 7;
export const MY_TEAM = 70;

export function agent(more: Partial<AgentActor> = {}): AgentActor {
  return {
    kind: 'agent',
    id: ME,
    key: 'me',
    name: 'Ada Agent',
    isOwner: false,
    permissions: new Set(['ticket.read', 'ticket.perform', 'ticket.assign']),
    teamIds: [MY_TEAM],
    supervisedTeamIds: [],
    grants: [],
    ...more,
  };
}

/** Sees everything, does everything, and is not assigned, unless told otherwise. */
export function grant(more: Partial<Grant> = {}): Grant {
  return {
    workflowId: null,
    states: null,
    actions: null,
    scope: 'all',
    mayCreate: false,
    mayBeAssigned: false,
    mayTag: false,
    ...more,
  };
}

/** The workflows that ship, as a desk has them. */
export function catalogueOfShipped(): Catalogue {
  return catalogueOf(
    SHIPPED_WORKFLOWS.map((document, index) => {
      const id = index + 1;
      const states = document.states.map((state, at) => ({ key: state.key, id: id * 100 + at }));
      return { ...workflowOf(id, states), key: document.key, document };
    })
  );
}

function workflowOf(
  id: number,
  states: { key: string; id: number; isRetired?: boolean }[]
): CatalogueWorkflow {
  return {
    id,
    key: `workflow-${id}`,
    version: 1,
    document: SUPPORT_WORKFLOW,
    states: states.map((state) => ({
      isRetired: false,
      category: 'open',
      workflowId: id,
      ...state,
    })),
  };
}

function catalogueOf(workflows: CatalogueWorkflow[]): Catalogue {
  const states: CatalogueState[] = workflows.flatMap((workflow) => workflow.states);
  return {
    workflows,
    workflowById: new Map(workflows.map((workflow) => [workflow.id, workflow])),
    workflowByKey: new Map(workflows.map((workflow) => [workflow.key, workflow])),
    stateById: new Map(states.map((state) => [state.id, state])),
  };
}
