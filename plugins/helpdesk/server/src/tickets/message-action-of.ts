import type { Catalogue } from '../workflow/catalogue';
import type { TicketRow } from './rows';

/** Key of the action that a client's message is in the ticket's state; null: none is taken. */
export function messageActionOf(
  { workflowById, stateById }: Catalogue,
  { workflowId, stateId }: Pick<TicketRow, 'workflowId' | 'stateId'>
): string | null {
  const states = workflowById.get(workflowId)?.document.states ?? [];
  const state = stateById.get(stateId)?.key;
  return states.find(({ key }) => key === state)?.onClientMessage ?? null;
}
