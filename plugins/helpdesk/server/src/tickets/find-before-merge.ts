import type { Core } from '@strapi/strapi';
import type { Actor } from '../access/actor';
import { isDeskError } from '../errors';
import { database } from '../platform/database';
import { loadCatalogue } from '../workflow/catalogue';
import { actId, findActed, type Acted } from './find-repeat';
import { findTicket, type TicketLookup } from './find-ticket';

/**
 * An agent's act that was written before the ticket was merged, by the number of then: who heard no answer asks again,
 * and is told that it stands instead of that it was refused.
 *
 * @param refusal of looking the ticket up.
 * @returns null: there is none.
 */
export async function findBeforeMerge(
  {
    strapi,
    actor,
    ticket,
    input: { clientId },
  }: { strapi: Core.Strapi; actor: Actor; ticket: TicketLookup; input: { clientId: string } },
  refusal: unknown
): Promise<Acted | null> {
  if (!isDeskError(refusal) || refusal.code !== 'TICKET_MERGED') return null;
  const from = await database(strapi)('helpdesk_tickets').where(ticket).first('id');
  const number = refusal.details.into;
  if (!from || number === undefined) return null;
  const into = await findTicket({ strapi, actor, ticket: { number } });
  return findActed({
    strapi,
    ticket: into,
    clientId: actId({ id: into.id, askedAs: Number(from.id) }, clientId),
    catalogue: await loadCatalogue(strapi),
  });
}
