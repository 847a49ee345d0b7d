import type { Core } from '@strapi/strapi';
import type { ClientTicketView } from '../../../contracts';
import type { ContactActor } from '../access/actor';
import { whereVisible } from '../access/visibility';
import { database } from '../platform/database';
import { loadCatalogue, type Catalogue } from '../workflow/catalogue';
import { clientState } from '../workflow/rules/client-state';
import { offersFor } from '../workflow/rules/offers';
import { findTicket, type TicketLookup } from './find-ticket';
import { workflowOf } from './perform-action';
import { presentClientEntry, presentClientOffer } from './present-client';
import { HISTORY_PAGE, readHistory } from './read-history';
import { TICKET_COLUMNS, toTicketRow, type TicketRow } from './rows';

/** Requests in the list of a guest, who followed a link to each. */
const LISTED = 50;

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
  const { document } = workflowOf(catalogue, ticket);
  const history = await readHistory({ strapi, ticket, range: { before }, isForClient: true });
  return {
    ...headOf(ticket, catalogue),
    entries: history.flatMap((entry) => presentClientEntry(entry, document) ?? []),
    before: history.length === HISTORY_PAGE ? history[0].seq : null,
    ...offersOf(ticket, catalogue),
  };
}

/** Number, subject and state of some requests, newest activity first. */
export async function listClientTickets({
  strapi,
  actor,
}: {
  strapi: Core.Strapi;
  actor: ContactActor;
}): Promise<ReturnType<typeof headOf>[]> {
  const catalogue = await loadCatalogue(strapi);
  const rows = await database(strapi)('helpdesk_tickets')
    .select(TICKET_COLUMNS)
    .where(whereVisible({ actor, catalogue }))
    .orderBy('last_activity_at', 'desc')
    .limit(LISTED);
  return rows.map((row) => headOf(toTicketRow(row), catalogue));
}

function headOf(ticket: TicketRow, catalogue: Catalogue) {
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

function offersOf(
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
