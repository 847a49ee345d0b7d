import type { Core } from '@strapi/strapi';
import type { ActionOffer } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { mayPerform } from '../access/rules';
import { loadCatalogue } from '../workflow/catalogue';
import { localize } from '../workflow/rules/localize';
import { isSeenByClient, offersFor } from '../workflow/rules/offers';
import type { TicketRow } from './rows';

/** What this agent may do with the ticket now, in the order of the buttons. */
export async function offerActions({
  strapi,
  actor,
  ticket,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketRow;
}): Promise<ActionOffer[]> {
  const catalogue = await loadCatalogue(strapi);
  const workflow = catalogue.workflowById.get(ticket.workflowId);
  const state = catalogue.stateById.get(ticket.stateId)?.key;
  if (!workflow || !state || !actor.permissions.has('ticket.perform')) return [];
  return offersFor({ workflow: workflow.document, state, kind: 'agent' })
    .filter((action) =>
      mayPerform({ actor, ticket, workflowId: workflow.id, state, action: action.key })
    )
    .map(({ key, name, colour, icon, to, files, fields, text, assignment, ...action }) => ({
      key,
      name,
      colour,
      icon,
      to,
      files,
      fields,
      text: { mode: text.mode, default: localize(text.default ?? {}, ticket.locale) },
      choosesAssignee: assignment.mode === 'choose',
      isClientVisible: isSeenByClient(action),
    }));
}
