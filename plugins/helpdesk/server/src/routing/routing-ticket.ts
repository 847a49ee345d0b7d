import type { Core } from '@strapi/strapi';
import { loadDirectory } from '../people/directory';
import type { TicketRow } from '../tickets/rows';
import { loadCatalogue } from '../workflow/catalogue';
import type { RoutingTicket } from './rules/routing-rule';

/** What rules are told of a ticket that is there already. */
export async function routingTicket({
  strapi,
  ticket,
  source,
  page,
}: {
  strapi: Core.Strapi;
  ticket: TicketRow;
  /** Key. */
  source: string;
  page: string | null;
}): Promise<RoutingTicket> {
  const [catalogue, { teamById }] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
  return {
    workflow: catalogue.workflowById.get(ticket.workflowId)?.key ?? '',
    source,
    channel: ticket.channel,
    team: teamById.get(ticket.teamId ?? 0)?.key ?? null,
    locale: ticket.locale,
    subject: ticket.subject,
    fields: ticket.fields,
    page,
  };
}
