import type { ActionOffer, TicketView } from '../../../../../contracts/tickets';
import type { StateCategory } from '../../../../../contracts/workflow';
import { asksNothing } from '../../ticket/action-form';

/*
 * A card that is put into another column means an action: the one that leads there. Where several do, the agent is
 * asked which; where none does, nothing happens and it is said. What asks for words, fields or a choice opens its form.
 */
export type Drop =
  | { kind: 'stays' }
  | { kind: 'refused' }
  | { kind: 'perform'; action: ActionOffer }
  | { kind: 'form'; action: ActionOffer }
  | { kind: 'choose'; actions: ActionOffer[] };

type Offers = Pick<TicketView, 'state' | 'actions'>;

/** @param category of the column; what would throw the ticket away is asked for once more. */
export const dropOn = (
  ticket: Offers,
  { to, category }: { to: string; category: StateCategory | undefined }
): Drop => {
  if (ticket.state.key === to) return { kind: 'stays' };
  const actions = ticket.actions.filter((action) => action.to === to);
  const [action] = actions;
  if (!action) return { kind: 'refused' };
  if (actions.length > 1) return { kind: 'choose', actions };
  return chosen(action, category);
};

/** What follows when it is clear which action is meant. */
export const chosen = (action: ActionOffer, category: StateCategory | undefined): Drop =>
  asksNothing(action) && category !== 'trash'
    ? { kind: 'perform', action }
    : { kind: 'form', action };

/** The states to which the ticket may go, each with the actions that lead there, in the order of the buttons. */
export const placesOf = ({ state, actions }: Offers): Map<string, ActionOffer[]> => {
  const places = new Map<string, ActionOffer[]>();
  for (const action of actions) {
    if (action.to === null || action.to === state.key) continue;
    places.set(action.to, [...(places.get(action.to) ?? []), action]);
  }
  return places;
};
