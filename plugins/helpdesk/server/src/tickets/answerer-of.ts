import type { Core } from '@strapi/strapi';
import type { Actor } from '../access/actor';
import { isAssignable } from '../access/require-assignable';
import { mayAssign } from '../access/rules';
import { loadDirectory } from '../people/directory';
import { lineKept } from '../routing/rules/hand-up';
import type { Decision } from '../workflow/rules/decide';
import type { TicketRow } from './rows';

/**
 * Whoever answers a chat that is nobody's has it from then on, where they may be responsible for it and the action says
 * nothing else: its visitor talks to a person, and that person is asked next.
 *
 * @returns null: who has it is for the action to say.
 */
export async function answererOf({
  strapi,
  actor,
  ticket,
  decision,
  isAnswer,
}: {
  strapi: Core.Strapi;
  actor: Actor;
  ticket: TicketRow;
  decision: Decision;
  /** The client reads something in it. */
  isAnswer: boolean;
}): Promise<Pick<TicketRow, 'assigneeId' | 'line'> | null> {
  if (ticket.channel !== 'chat' || ticket.assigneeId !== null || actor.kind !== 'agent')
    return null;
  if (!isAnswer || !mayAssign(actor)) return null;
  const { agentByKey, teamById } = await loadDirectory(strapi);
  const isKept =
    decision.assignee === null &&
    decision.team === (teamById.get(ticket.teamId ?? 0)?.key ?? null) &&
    !decision.handsUp;
  if (!isKept) return null;
  const place = { workflowId: ticket.workflowId, state: decision.state };
  const agent = agentByKey.get(actor.key);
  const isAccepted = await isAssignable({ strapi, agent, ...place });
  return isAccepted ? { assigneeId: actor.id, line: lineKept(ticket.line, agent ?? null) } : null;
}
