import { DeskError } from '../errors';
import type { Directory } from '../people/directory';
import { clock } from '../platform/clock';
import type { HandUp } from '../routing/choose-above';
import { lineKept } from '../routing/rules/hand-up';
import type { CatalogueWorkflow } from '../workflow/catalogue';
import type { Decision } from '../workflow/rules/decide';
import type { TicketRow } from './rows';
import type { TicketPatch } from './write-change';

/** What a decision sets of the ticket. @throws DeskError ASSIGNEE_NOT_ACCEPTED for somebody who is gone. */
export function patchOf({
  ticket,
  decision,
  handUp,
  workflow,
  directory,
}: {
  ticket: TicketRow;
  decision: Decision;
  handUp: HandUp | null;
  workflow: CatalogueWorkflow;
  directory: Directory;
}): TicketPatch {
  const now = clock.now();
  const state = workflow.states.find((candidate) => candidate.key === decision.state);
  if (!state) throw new DeskError('ACTION_NOT_ALLOWED_IN_STATE');
  const isOver = state.category === 'closed' || state.category === 'trash';
  const waitingSince = {
    keep: ticket.waitingSince,
    clear: null,
    set: ticket.waitingSince ?? now,
  }[decision.waiting];
  const assigneeId = idOf(directory.agentByKey, decision.assignee);
  const isMoved = isOver || assigneeId !== ticket.assigneeId;
  const assignee = directory.agentById.get(assigneeId ?? 0) ?? null;
  return {
    stateId: state.id,
    assigneeId,
    ...(isMoved ? { line: isOver ? null : lineKept(ticket.line, assignee) } : {}),
    teamId: idOf(directory.teamByKey, decision.team),
    fields: decision.fields,
    waitingSince,
    closedAt: isOver ? (ticket.closedAt ?? now) : null,
    ...(handUp?.isMoved ? patchOfHandUp(handUp) : {}),
  };
}

function patchOfHandUp({ agentId, line, because }: HandUp): Partial<TicketPatch> {
  return { assigneeId: agentId, line, dueAt: because.dueAt };
}

/** An unknown key is refused: a workflow may name somebody who is gone. */
function idOf(known: ReadonlyMap<string, { id: number }>, key: string | null): number | null {
  if (key === null) return null;
  const found = known.get(key);
  if (!found) throw new DeskError('ASSIGNEE_NOT_ACCEPTED');
  return found.id;
}
