import type {
  HeldRight,
  HolderRights,
  RightsWorkflow,
  StandingRight,
} from '../../../../../contracts/rights';

/** The least that a right can be; its fields say the rest. */
export const newRight = (workflow: string | null): HeldRight => ({
  workflow,
  states: null,
  actions: null,
  scope: 'all',
  mayCreate: false,
  mayBeAssigned: false,
  mayTag: true,
});

/** What stands, as it is sent back: without the keys that give nothing any more, which would be refused. */
export const draftOf = ({ rights }: Pick<HolderRights, 'rights'>): HeldRight[] =>
  rights.map(({ gone, states, actions, ...right }) => ({
    ...right,
    states: without(states, gone.states),
    actions: without(actions, gone.actions),
  }));

/** Everything that rights of this holder name and their workflows do not have. */
export const goneOf = ({ rights }: Pick<HolderRights, 'rights'>): string[] => [
  ...new Set(rights.flatMap(({ gone }) => [...gone.states, ...gone.actions])),
];

export const hasGone = ({ gone }: StandingRight): boolean =>
  gone.states.length + gone.actions.length > 0;

interface Part {
  key: string;
  name: RightsWorkflow['name'];
}

/** What a right to this workflow can name; to every workflow: what any of them has, each key once. */
export const partsOf = (
  workflows: readonly RightsWorkflow[],
  key: string | null
): { states: Part[]; actions: Part[] } => {
  const meant = workflows.filter((workflow) => key === null || workflow.key === key);
  return {
    states: eachOnce(meant.flatMap(({ states }) => states)),
    actions: eachOnce(meant.flatMap(({ actions }) => actions)),
  };
};

/** The right moved to another workflow: what that one does not have is left behind. */
export const withWorkflow = (
  right: HeldRight,
  workflow: string | null,
  workflows: readonly RightsWorkflow[]
): HeldRight => {
  const { states, actions } = partsOf(workflows, workflow);
  const kept = (keys: string[] | null, parts: readonly Part[]) =>
    keys && keys.filter((key) => parts.some((part) => part.key === key));
  return {
    ...right,
    workflow,
    states: kept(right.states, states),
    actions: kept(right.actions, actions),
  };
};

const without = (keys: string[] | null, gone: readonly string[]) =>
  keys && keys.filter((key) => !gone.includes(key));

const eachOnce = (parts: readonly Part[]): Part[] =>
  [...new Map([...parts].reverse().map((part) => [part.key, part])).values()].reverse();
