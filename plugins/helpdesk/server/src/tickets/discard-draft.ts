import type { Core } from '@strapi/strapi';
import type { AgentActor } from '../access/actor';
import type { DraftBody } from '../../../contracts';
import { database, readJson, type Db } from '../platform/database';
import { findTicket, type TicketLookup } from './find-ticket';

/** What an agent has begun to write in a ticket is not wanted any more. Repeats are no harm. */
export async function discardDraft({
  strapi,
  actor,
  ticket: lookup,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketLookup;
}): Promise<null> {
  const ticket = await findTicket({ strapi, actor, ticket: lookup });
  await deleteDraft(database(strapi), { ticketId: ticket.id, agentId: actor.id });
  return null;
}

/** @param action if given, only a draft of this one: what was begun for another stays. */
export async function deleteDraft(
  db: Db,
  { ticketId, agentId, action }: { ticketId: number; agentId: number; action?: string }
): Promise<void> {
  const own = { agent_id: agentId, ticket_id: ticketId };
  if (action !== undefined) {
    const row = await db('helpdesk_drafts').select('content').where(own).first();
    if (!row || readJson<Partial<DraftBody>>(row.content, {}).action !== action) return;
  }
  await db('helpdesk_drafts').where(own).delete();
}
