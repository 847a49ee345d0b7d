import type { AgentActor } from '../access/actor';
import { isHeldByAnother } from '../access/rules';
import { DeskError } from '../errors';
import type { Directory } from '../people/directory';
import type { Catalogue } from '../workflow/catalogue';
import type { TicketRow } from './rows';

interface Held {
  actor: AgentActor;
  ticket: Pick<TicketRow, 'stateId' | 'workflowId' | 'assigneeId' | 'teamId'>;
  catalogue: Catalogue;
  directory: Directory;
}

/** Is the ticket somebody else's alone, under the workflow as it is published? */
export function isTicketHeld({ actor, ticket, catalogue, directory }: Held): boolean {
  const { assigneeId } = ticket;
  const key = catalogue.stateById.get(ticket.stateId)?.key;
  const states = catalogue.workflowById.get(ticket.workflowId)?.document.states ?? [];
  const assignee = assigneeId === null ? undefined : directory.agentById.get(assigneeId);
  return isHeldByAnother({
    actor,
    ticket,
    isOnlyAssignees: states.find((state) => state.key === key)?.onlyAssignee ?? false,
    assigneeTeamIds: assignee?.teamIds ?? [],
  });
}

/** @throws DeskError HELD_BY_ANOTHER */
export function requireNotHeld(held: Held): void {
  if (!isTicketHeld(held)) return;
  throw new DeskError('HELD_BY_ANOTHER', {
    hint: 'Ask the person who is responsible, or a supervisor of their team, to act or to hand it over.',
  });
}
