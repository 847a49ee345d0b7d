import type { Lookups } from '../../../../../contracts/tickets';

const AT_MOST = 8;

/** Active agents one of whose names begins with what was typed, in the order of the list. */
export const matchingAgents = (agents: Lookups['agents'], query: string): Lookups['agents'] => {
  const wanted = fold(query);
  return agents
    .filter(({ isActive, name }) => isActive && startsSomewhere(fold(name), wanted))
    .slice(0, AT_MOST);
};

const startsSomewhere = (name: string, wanted: string) =>
  name.startsWith(wanted) || name.split(/[\s-]+/).some((word) => word.startsWith(wanted));

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
