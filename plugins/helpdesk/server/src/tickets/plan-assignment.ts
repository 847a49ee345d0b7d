import type { Core } from '@strapi/strapi';
import type { AssignBody } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { requireAssignable } from '../access/require-assignable';
import { mayAssign } from '../access/rules';
import { DeskError } from '../errors';
import { loadDirectory } from '../people/directory';
import { lineKept } from '../routing/rules/hand-up';
import { loadCatalogue } from '../workflow/catalogue';
import { requireNotHeld } from './is-ticket-held';
import type { TicketRow } from './rows';

/**
 * Who is responsible afterwards, by rows; with everything that can refuse it but a race.
 *
 * @throws DeskError NOT_ALLOWED, HELD_BY_ANOTHER, ASSIGNEE_NOT_ACCEPTED
 */
export async function planAssignment({
  strapi,
  actor,
  ticket,
  input,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketRow;
  input: Pick<AssignBody, 'agent' | 'team'>;
}): Promise<Pick<TicketRow, 'assigneeId' | 'teamId' | 'line'>> {
  const [catalogue, directory] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
  if (!mayAssign(actor)) throw new DeskError('NOT_ALLOWED');
  requireNotHeld({ actor, ticket, catalogue, directory });
  const agent = input.agent === null ? null : directory.agentByKey.get(input.agent);
  const team = input.team === null ? null : directory.teamByKey.get(input.team);
  if (team === undefined) {
    throw new DeskError('ASSIGNEE_NOT_ACCEPTED', { hint: 'Choose a team that is there.' });
  }
  // Whoever is responsible already may stay so while the team changes.
  if (agent !== null && agent?.id !== ticket.assigneeId) {
    const state = catalogue.stateById.get(ticket.stateId)?.key ?? '';
    await requireAssignable({ strapi, agent, workflowId: ticket.workflowId, state });
  }
  const line = lineKept(ticket.line, agent ?? null);
  return { assigneeId: agent?.id ?? null, teamId: team?.id ?? null, line };
}
