import type { HeldRight, HolderRights, RightsWorkflow } from '../../../../contracts';
import { sha256 } from '../../platform/ids';
import type { Catalogue } from '../../workflow/catalogue';
import type { Right } from '../actor';
import { isHeldBy, type Holder } from './holders';
import { goneParts } from './rules-gone';

/** A holder with all their rights, in the order in which they were given. */
export function presentHolder(
  { kind, id, key, name, note }: Holder,
  rights: readonly Right[],
  catalogue: Catalogue
): HolderRights {
  const own = rights.filter((right) => isHeldBy(right, { kind, id }));
  return {
    kind,
    key,
    name,
    note,
    rights: own.map((right) => ({
      ...presentRight(right, catalogue),
      gone: goneParts(right, catalogue),
    })),
    version: versionOf(own),
  };
}

export function presentRight(right: Right, catalogue: Catalogue): HeldRight {
  const { states, actions, scope, mayCreate, mayBeAssigned, mayTag, workflowId } = right;
  const workflow =
    workflowId === null ? null : (catalogue.workflowById.get(workflowId)?.key ?? null);
  return {
    workflow,
    states: copy(states),
    actions: copy(actions),
    scope,
    mayCreate,
    mayBeAssigned,
    mayTag,
  };
}

/** Two who read the same rights read the same version. */
export function versionOf(own: readonly Right[]): string {
  const facts = own.map((right) => [
    right.workflowId,
    right.states,
    right.actions,
    right.scope,
    right.mayCreate,
    right.mayBeAssigned,
    right.mayTag,
  ]);
  return sha256(JSON.stringify(facts)).slice(0, 32);
}

/** What a right of this desk can name. */
export function presentWorkflows({ workflows }: Catalogue): RightsWorkflow[] {
  return workflows.map(({ key, document }) => ({
    key,
    name: document.name,
    states: document.states.map((state) => ({ key: state.key, name: state.name })),
    actions: document.actions
      .filter(({ staff }) => staff)
      .map((action) => ({ key: action.key, name: action.name })),
  }));
}

function copy(keys: readonly string[] | null): string[] | null {
  return keys && [...keys];
}
