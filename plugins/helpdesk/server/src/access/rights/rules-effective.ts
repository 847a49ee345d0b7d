import type {
  EffectiveState,
  EffectiveWorkflow,
  Given,
  GivenWithin,
  RightPermission,
} from '../../../../contracts';
import type { Catalogue, CatalogueWorkflow } from '../../workflow/catalogue';
import { offersFor } from '../../workflow/rules/offers';
import type { Grant } from '../actor';
import { covers, widestScope } from '../rules';

/*
 * What an agent sees and does, told state by state and with the reasons. It asks the same questions as the rules that
 * let the agent through, and adds which of the agent's rights say yes. For an owner the answer is yes without any
 * right; without the named permission it is no, whatever the rights say.
 */

export interface ExplainedAgent {
  isActive: boolean;
  isOwner: boolean;
  permissions: ReadonlySet<RightPermission>;
  /** Every right that reaches the agent; reasons are places in this list. */
  grants: readonly Grant[];
}

export function explainRights(agent: ExplainedAgent, catalogue: Catalogue): EffectiveWorkflow[] {
  return catalogue.workflows.map((workflow) => ({
    key: workflow.key,
    name: workflow.document.name,
    create: given(agent, ['read', 'create'], (grant) => {
      const isHere = grant.workflowId === null || grant.workflowId === workflow.id;
      return grant.mayCreate && isHere;
    }),
    states: workflow.document.states.map((state) => explainState(agent, workflow, state)),
  }));
}

function explainState(
  agent: ExplainedAgent,
  workflow: CatalogueWorkflow,
  { key, name }: { key: string; name: EffectiveState['name'] }
): EffectiveState {
  const place = { workflowId: workflow.id, state: key };
  const within = (permissions: readonly RightPermission[], says: (grant: Grant) => boolean) =>
    givenWithin(agent, permissions, (grant) => covers(grant, place) && says(grant), place);
  const assigned = given(agent, ['read'], (grant) => grant.mayBeAssigned && covers(grant, place));
  return {
    key,
    name,
    seen: within(['read'], () => true),
    assigned: agent.isActive ? assigned : NOT_GIVEN,
    tagged: within(['read'], ({ mayTag }) => mayTag),
    actions: offersFor({ workflow: workflow.document, state: key, kind: 'agent' }).map(
      (action) => ({
        key: action.key,
        name: action.name,
        performed: within(
          ['read', 'perform'],
          ({ actions }) => actions === null || actions.includes(action.key)
        ),
      })
    ),
  };
}

const NOT_GIVEN: Given = { isGiven: false, by: [] };

function given(
  agent: ExplainedAgent,
  permissions: readonly RightPermission[],
  says: (grant: Grant) => boolean
): Given {
  const by = reasons(agent, permissions, says);
  const isOwners = agent.isOwner && isPermitted(agent, permissions);
  return { isGiven: isOwners || by.length > 0, by };
}

function givenWithin(
  agent: ExplainedAgent,
  permissions: readonly RightPermission[],
  says: (grant: Grant) => boolean,
  place: { workflowId: number; state: string }
): GivenWithin {
  const by = reasons(agent, permissions, says);
  if (agent.isOwner && isPermitted(agent, permissions)) return { scope: 'all', by };
  const telling = by.map((index) => agent.grants[index]);
  return { scope: widestScope(telling, place) ?? null, by };
}

/** Places of the rights that say yes; an owner's answer rests on none of them. */
function reasons(
  agent: ExplainedAgent,
  permissions: readonly RightPermission[],
  says: (grant: Grant) => boolean
): number[] {
  if (agent.isOwner || !isPermitted(agent, permissions)) return [];
  return agent.grants.flatMap((grant, index) => (says(grant) ? [index] : []));
}

function isPermitted(agent: ExplainedAgent, permissions: readonly RightPermission[]): boolean {
  return permissions.every((permission) => agent.permissions.has(permission));
}
