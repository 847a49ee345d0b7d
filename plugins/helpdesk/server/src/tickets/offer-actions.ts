import type { Core } from '@strapi/strapi';
import type { ActionOffer, WorkflowAction } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { mayPerform } from '../access/rules';
import { loadDirectory, type Directory } from '../people/directory';
import { loadCatalogue, type Catalogue } from '../workflow/catalogue';
import { isSeenByClient, offersFor } from '../workflow/rules/offers';
import { isTicketHeld } from './is-ticket-held';
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
  const [catalogue, directory] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
  const workflow = catalogue.workflowById.get(ticket.workflowId);
  if (!workflow) return [];
  const offers = offeredActions({ actor, ticket, catalogue, directory });
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

/** The buttons themselves: those of the state that are made for staff and that this agent may press. */
export function offeredActions({
  actor,
  ticket,
  catalogue,
  directory,
}: {
  actor: AgentActor;
  ticket: TicketRow;
  catalogue: Catalogue;
  directory: Directory;
}): WorkflowAction[] {
  const workflow = catalogue.workflowById.get(ticket.workflowId);
  const state = catalogue.stateById.get(ticket.stateId)?.key;
  if (!workflow || !state || !actor.permissions.has('ticket.perform')) return [];
  if (isTicketHeld({ actor, ticket, catalogue, directory })) return [];
  return offersFor({ workflow: workflow.document, state, kind: 'agent' }).filter((action) =>
    mayPerform({ actor, ticket, workflowId: workflow.id, state, action: action.key })
  );
}
