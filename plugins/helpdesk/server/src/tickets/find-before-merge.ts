import { isDeskError } from '../errors';
import { database } from '../platform/database';
import { loadCatalogue } from '../workflow/catalogue';
import { actId, findActed, type Acted } from './find-repeat';
import { findTicket } from './find-ticket';
import type { performAction } from './perform-action';

/**
 * An agent's act that was written before the ticket was merged, by the number of then: who heard no answer asks again,
 * and is told that it stands instead of that it was refused.
 *
 * @param refusal of looking the ticket up.
 * @returns null: there is none.
 */
export async function findBeforeMerge(
  { strapi, actor, ticket, input }: Parameters<typeof performAction>[0],
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
    clientId: actId({ id: into.id, askedAs: Number(from.id) }, input.clientId),
    catalogue: await loadCatalogue(strapi),
  });
}
