import type { Core } from '@strapi/strapi';
import type { ClientTicketView } from '../../../contracts';
import type { ContactActor } from '../access/actor';
import { readClientRating } from '../rating/read-client-rating';
import { loadCatalogue, type Catalogue } from '../workflow/catalogue';
import { clientState } from '../workflow/rules/client-state';
import { offersFor } from '../workflow/rules/offers';
import { findTicket, type TicketLookup } from './find-ticket';
import { workflowOf } from './plan-action';
import { presentClientEntry, presentClientOffer } from './present-client';
import { HISTORY_PAGE, readClientHistory } from './read-history';
import type { TicketRow } from './rows';

/**
 * A request as its client sees it.
 *
 * @throws DeskError NOT_FOUND
 */
export async function readClientTicket({
  strapi,
  actor,
  ticket: lookup,
  before,
}: {
  strapi: Core.Strapi;
  actor: ContactActor;
  ticket: TicketLookup;
  /** Entries before this sequence number, for what lies further back. */
  before?: number;
}): Promise<ClientTicketView> {
  const catalogue = await loadCatalogue(strapi);
  const ticket = await findTicket({ strapi, actor, ticket: lookup });
  const { ownIds } = actor;
  const history = await readClientHistory({ strapi, ticket, range: { before }, ownIds });
  return {
    ...headOf(ticket, catalogue),
    entries: history.flatMap((entry) => presentClientEntry(entry) ?? []),
    before: history.length === HISTORY_PAGE ? history[0].seq : null,
    ...offersOf(ticket, catalogue),
    // The client's own: colleagues who share the request neither read nor change it.
    rating: ownIds.includes(ticket.contactId)
      ? await readClientRating({ strapi, ticket, catalogue })
      : null,
  };
}

/** Number, subject and state, as its client reads them. */
export function headOf(ticket: TicketRow, catalogue: Catalogue) {
  const state = catalogue.stateById.get(ticket.stateId);
  const { document } = workflowOf(catalogue, ticket);
  return {
    number: ticket.number,
    key: ticket.key,
    subject: ticket.subject,
    state: clientState(document, state?.key ?? ''),
    isClosed: state?.category === 'closed' || state?.category === 'trash',
    openedAt: ticket.openedAt,
  };
}

/** What a message does here, and the other buttons of the client. */
export function offersOf(
  ticket: TicketRow,
  catalogue: Catalogue
): Pick<ClientTicketView, 'reply' | 'actions'> {
  const { document } = workflowOf(catalogue, ticket);
  const stateKey = catalogue.stateById.get(ticket.stateId)?.key ?? '';
  const offered = offersFor({ workflow: document, state: stateKey, kind: 'contact' });
  const message = document.states.find(({ key }) => key === stateKey)?.onClientMessage ?? null;
  const reply = offered.find(({ key }) => key === message);
  return {
    reply: reply ? presentClientOffer(reply) : null,
    actions: offered.filter(({ key }) => key !== message).map(presentClientOffer),
  };
}
