import type { Catalogue, CatalogueWorkflow } from '../../workflow/catalogue';
import type { Grant } from '../actor';

/*
 * A right names states and actions by their keys. When a workflow is published without one of them, or the action is
 * no longer made for staff, the right gives nothing by that key. It is shown so, and is not given anew.
 */

type Named = Pick<Grant, 'workflowId' | 'states' | 'actions'>;

/** The keys of a right that its workflow, or none at all, has. */
export function goneParts(
  right: Named,
  catalogue: Catalogue
): { states: string[]; actions: string[] } {
  const workflows = workflowsOf(right, catalogue);
  const states = new Set(workflows.flatMap(stateKeys));
  const actions = new Set(workflows.flatMap(staffActionKeys));
  return {
    states: (right.states ?? []).filter((key) => !states.has(key)),
    actions: (right.actions ?? []).filter((key) => !actions.has(key)),
  };
}

function workflowsOf({ workflowId }: Named, { workflows }: Catalogue): CatalogueWorkflow[] {
  return workflows.filter(({ id }) => workflowId === null || id === workflowId);
}

function stateKeys({ document }: CatalogueWorkflow): string[] {
  return document.states.map(({ key }) => key);
}

function staffActionKeys({ document }: CatalogueWorkflow): string[] {
  return document.actions.filter(({ staff }) => staff).map(({ key }) => key);
}
