import type { Core } from '@strapi/strapi';
import type { BulkOffers, BulkTickets, WorkflowAction } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { mayReach } from '../access/visibility';
import { loadDirectory } from '../people/directory';
import { database } from '../platform/database';
import { bareOffer } from '../tickets/bare-offer';
import { offeredActions } from '../tickets/offer-actions';
import { TICKET_COLUMNS, toTicketRow, type TicketRow } from '../tickets/rows';
import { loadCatalogue } from '../workflow/catalogue';
import { numbersOf } from './numbers-of';

const CHUNK = 500;

/**
 * The actions that this agent may perform on at least one of these tickets, with the number of those tickets; in the
 * order of the workflows and of their actions.
 *
 * @throws DeskError BULK_TOO_MANY, BULK_EMPTY
 */
export async function offerBulk({
  strapi,
  actor,
  tickets,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  tickets: BulkTickets;
}): Promise<BulkOffers> {
  const numbers = await numbersOf({ strapi, actor, ...tickets });
  const [catalogue, directory] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
  // Tickets of one state and one owner offer the same.
  const known = new Map<string, WorkflowAction[]>();
  const offersOf = (ticket: TicketRow) => {
    const place = [ticket.stateId, ticket.assigneeId, ticket.teamId].join(':');
    const offers = known.get(place) ?? offeredActions({ actor, ticket, catalogue, directory });
    known.set(place, offers);
    return offers;
  };
  const counts = new Map<WorkflowAction, number>();
  let total = 0;
  for (let start = 0; start < numbers.length; start += CHUNK) {
    const rows = await database(strapi)('helpdesk_tickets')
      .select(TICKET_COLUMNS)
      .whereIn('number', numbers.slice(start, start + CHUNK));
    for (const ticket of rows.map(toTicketRow)) {
      if (!mayReach({ actor, ticket, catalogue })) continue;
      total += 1;
      for (const action of offersOf(ticket)) counts.set(action, (counts.get(action) ?? 0) + 1);
    }
  }
  const { locale } = directory.agentById.get(actor.id) ?? {};
  return {
    total,
    actions: catalogue.workflows.flatMap(({ key: workflow, document }) =>
      document.actions.flatMap((action) => {
        const count = counts.get(action) ?? 0;
        return count > 0 ? [{ workflow, count, offer: bareOffer(action, locale ?? 'en') }] : [];
      })
    ),
  };
}
