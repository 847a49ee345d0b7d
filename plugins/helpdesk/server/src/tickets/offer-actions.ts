import type { Core } from '@strapi/strapi';
import type { ActionOffer } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { mayPerform } from '../access/rules';
import { loadCatalogue } from '../workflow/catalogue';
import { isSeenByClient, offersFor } from '../workflow/rules/offers';
import { prefillFor } from './prefill-text';
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
  const offers = offersFor({ workflow: workflow.document, state, kind: 'agent' }).filter((action) =>
    mayPerform({ actor, ticket, workflowId: workflow.id, state, action: action.key })
  );
  const isPrefilled = offers.some((action) => action.text.default);
  const prefill = isPrefilled ? await prefillFor({ strapi, actor, ticket, workflow }) : () => '';
  return offers.map((action) => ({
    key: action.key,
    name: action.name,
    colour: action.colour,
    icon: action.icon,
    to: action.to,
    files: action.files,
    fields: action.fields,
    text: { mode: action.text.mode, default: prefill(action) },
    choosesAssignee: action.assignment.mode === 'choose',
    isClientVisible: isSeenByClient(action),
  }));
}
