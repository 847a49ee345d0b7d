import type { Core } from '@strapi/strapi';
import { mayReach } from '../access/visibility';
import type { Actor } from '../access/actor';
import { DeskError } from '../errors';
import { database } from '../platform/database';
import { loadCatalogue } from '../workflow/catalogue';
import { TICKET_COLUMNS, toTicketRow, type TicketRow } from './rows';

export type TicketLookup = { number: number } | { key: string } | { id: number };

/**
 * The ticket, if this actor may see it.
 *
 * @throws DeskError NOT_FOUND, the same for "not there" and "not yours".
 */
export async function findTicket({
  strapi,
  actor,
  ticket,
}: {
  strapi: Core.Strapi;
  actor: Actor;
  ticket: TicketLookup;
}): Promise<TicketRow> {
  const catalogue = await loadCatalogue(strapi);
  const row = await database(strapi)('helpdesk_tickets')
    .select(TICKET_COLUMNS)
    .where(ticket)
    .first();
  const found = row ? toTicketRow(row) : null;
  if (!found || !mayReach({ actor, ticket: found, catalogue })) throw new DeskError('NOT_FOUND');
  return found;
}
