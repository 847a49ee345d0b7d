/**
 * Twelve agents of different rights. A right names workflow and states (absent: all) and how far it reaches:
 * `all` tickets, those of the agent's `team`s, or the agent's `own`.
 */
export const PASSWORD = 'Helpdesk-Bench-2026';
export const TEAMS = 4;

export const AGENTS = [
  { isOwner: true, teams: [0], rights: [] },
  { teams: [0], rights: [{ scope: 'all' }] },
  { teams: [1], rights: [{ scope: 'all' }] },
  { teams: [0], rights: [{ scope: 'all', workflow: 'support' }] },
  { teams: [1], rights: [{ scope: 'all', workflow: 'support' }] },
  { teams: [2], rights: [{ scope: 'all', workflow: 'repairs' }] },
  { teams: [0], rights: [{ scope: 'team' }] },
  { teams: [1], rights: [{ scope: 'team' }] },
  { teams: [2, 3], rights: [{ scope: 'team' }] },
  { teams: [3], rights: [{ scope: 'own' }] },
  {
    teams: [2],
    rights: [
      { scope: 'own' },
      { scope: 'team', workflow: 'repairs' },
      { scope: 'all', workflow: 'support', states: ['new'] },
    ],
  },
  { teams: [3], rights: [{ scope: 'all', workflow: 'support', states: ['new', 'open'] }] },
].map((agent, index) => ({
  isOwner: false,
  index,
  email: `bench-${index}@example.com`,
  name: `Agent ${index}`,
  ...agent,
}));

/** Ids of the states that an agent sees, by reach; `states` are rows with id, key, workflow. */
export function sightOf(agent, states) {
  const sight = { all: [], team: [], own: [] };
  for (const state of states) {
    const scopes = agent.rights
      .filter((right) => !right.workflow || right.workflow === state.workflow)
      .filter((right) => !right.states || right.states.includes(state.key))
      .map(({ scope }) => scope);
    const widest = agent.isOwner
      ? 'all'
      : ['all', 'team', 'own'].find((scope) => scopes.includes(scope));
    if (widest) sight[widest].push(state.id);
  }
  return sight;
}
