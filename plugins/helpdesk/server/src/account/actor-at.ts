import type { Core } from '@strapi/strapi';
import type { ContactActor } from '../access/actor';
import type { Session } from '../site/session';
import { findTicket, type TicketLookup } from '../tickets/find-ticket';
import { actingOn } from './load-account';

/**
 * Who acts on this request: an account acts as that contact of its own whose request it is, or whose colleague's.
 *
 * @throws DeskError NOT_FOUND
 */
export async function actorAt(
  strapi: Core.Strapi,
  { actor, account }: Pick<Session, 'actor' | 'account'>,
  ticket: TicketLookup
): Promise<ContactActor> {
  if (!account) return actor;
  const { contactId } = await findTicket({ strapi, actor, ticket });
  return actingOn(account, contactId);
}
