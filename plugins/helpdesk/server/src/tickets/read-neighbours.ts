import type { Core } from '@strapi/strapi';
import type { Neighbours, QueueQuery } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { loadDirectory } from '../people/directory';
import { database } from '../platform/database';
import type { Place } from '../platform/keyset';
import { loadCatalogue } from '../workflow/catalogue';
import { findTicket, type TicketLookup } from './find-ticket';
import { queueList } from './queue-list';
import { findPlaces } from './queue-places';
import { backwards, NOT_WAITING, type QueueOrder } from './rules/queue-order';
import type { TicketRow } from './rows';

/**
 * The tickets before and after this one in a list of the queue. They are found by the place that the ticket has in
 * the list's order, so that they are there also when the ticket itself has left the list.
 *
 * @throws DeskError NOT_FOUND
 */
export async function readNeighbours({
  strapi,
  actor,
  ticket: lookup,
  query,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketLookup;
  query: QueueQuery;
}): Promise<Neighbours> {
  const [catalogue, directory] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
  const ticket = await findTicket({ strapi, actor, ticket: lookup });
  const { request } = await queueList({ strapi, actor, query, catalogue, directory });
  const db = database(strapi);
  const nearest = async (order: QueueOrder): Promise<number | null> => {
    const after = placeOf(ticket, order);
    const [place] = await findPlaces(db, { ...request, order, after, limit: 1 });
    if (!place) return null;
    const row = await db('helpdesk_tickets').select('number').where({ id: place.id }).first();
    return row ? Number(row.number) : null;
  };
  return {
    previous: await nearest(backwards(request.order)),
    next: await nearest(request.order),
  };
}

function placeOf(ticket: TicketRow, { column }: QueueOrder): Place {
  const at = {
    last_activity_at: ticket.lastActivityAt,
    number: ticket.number,
    waiting_since: ticket.waitingSince ?? NOT_WAITING,
  }[column];
  return { at, id: ticket.id };
}
