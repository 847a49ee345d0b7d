import { MACRO_ME, type MacroProblem, type MacroStep } from '../../../../contracts';

/*
 * A macro names a workflow, actions, people, teams and tags by their keys, and each of them may go. A macro that names
 * something that is gone is shown to its editor with what that is, and to nobody as a button.
 */
export interface MacroWorld {
  /** Keys of the actions of each workflow. */
  actions: ReadonlyMap<string, ReadonlySet<string>>;
  /** Agents who can log in. */
  agents: ReadonlySet<string>;
  teams: ReadonlySet<string>;
  tags: ReadonlySet<string>;
}

export function findProblems(
  { workflow, steps }: { workflow: string | null; steps: readonly MacroStep[] },
  world: MacroWorld
): MacroProblem[] {
  if (workflow !== null && !world.actions.has(workflow)) {
    return [{ step: null, what: 'workflow', key: workflow }];
  }
  return steps.flatMap((step, index) =>
    gone(step, workflow, world).map((problem) => ({ step: index, ...problem }))
  );
}

type Gone = Pick<MacroProblem, 'what' | 'key'>;

function gone(step: MacroStep, workflow: string | null, world: MacroWorld): Gone[] {
  switch (step.kind) {
    case 'assign':
      return gonePeople(step, world);
    case 'tag':
      return [...step.add, ...step.remove]
        .filter((key) => !world.tags.has(key))
        .map((key) => ({ what: 'tag', key }));
    case 'action':
      return [
        ...(hasAction(step.action, workflow, world)
          ? []
          : [{ what: 'action' as const, key: step.action }]),
        ...gonePeople(step.assignee ?? {}, world),
      ];
    default:
      return step satisfies never;
  }
}

function gonePeople(
  { agent, team }: { agent?: string | null; team?: string | null },
  { agents, teams }: MacroWorld
): Gone[] {
  const isAgentGone = agent && agent !== MACRO_ME && !agents.has(agent);
  const isTeamGone = team && !teams.has(team);
  return [
    ...(isAgentGone ? [{ what: 'agent' as const, key: agent }] : []),
    ...(isTeamGone ? [{ what: 'team' as const, key: team }] : []),
  ];
}

function hasAction(action: string, workflow: string | null, { actions }: MacroWorld): boolean {
  if (workflow !== null) return actions.get(workflow)?.has(action) ?? false;
  return [...actions.values()].some((keys) => keys.has(action));
}
