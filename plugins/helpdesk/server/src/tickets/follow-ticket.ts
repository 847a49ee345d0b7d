import type { Core } from '@strapi/strapi';
import type { AgentActor } from '../access/actor';
import { database } from '../platform/database';
import { newKey } from '../platform/ids';
import { findTicket, type TicketLookup } from './find-ticket';

/** An agent follows a ticket, or no longer. Repeats are no harm. */
export async function followTicket({
  strapi,
  actor,
  ticket: lookup,
  follow,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketLookup;
  follow: boolean;
}): Promise<{ isFollowed: boolean }> {
  const ticket = await findTicket({ strapi, actor, ticket: lookup });
  const pair = { ticket_id: ticket.id, agent_id: actor.id };
  const follows = database(strapi)('helpdesk_follows');
  if (follow) {
    await follows
      .insert({ document_id: newKey(), ...pair })
      .onConflict(['agent_id', 'ticket_id'])
      .merge(['agent_id']);
  } else await follows.where(pair).delete();
  return { isFollowed: follow };
}
