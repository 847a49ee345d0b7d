import type { Lookups, StateView } from '../../../contracts/tickets';

/**
 * A state of a ticket's history by its key. What was merged in from another workflow brings that one's states along:
 * where the ticket's own workflow has none of this key, another's is meant.
 */
export const stateOf = (
  lookups: Pick<Lookups, 'states'> | undefined,
  { workflow, key }: { workflow: string; key: string }
): StateView | undefined => {
  const found = lookups?.states.filter((state) => state.key === key) ?? [];
  return found.find((state) => state.workflow === workflow) ?? found[0];
};
