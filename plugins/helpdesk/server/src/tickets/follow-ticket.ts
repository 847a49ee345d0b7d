import type { Core } from '@strapi/strapi';
import type { AgentActor } from '../access/actor';
import { database, type Db } from '../platform/database';
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
  const db = database(strapi);
  if (follow) await insertFollows(db, { ticketId: ticket.id, agentIds: [actor.id] });
  else await deleteFollow(db, { ticketId: ticket.id, agentId: actor.id });
  return { isFollowed: follow };
}

/** Lets agents follow a ticket; whoever follows it already goes on to. */
export async function insertFollows(
  db: Db,
  { ticketId, agentIds }: { ticketId: number; agentIds: readonly number[] }
): Promise<void> {
  if (agentIds.length === 0) return;
  // In one order: two transactions that take the same rows by turns would lock each other out.
  const rows = [...agentIds]
    .sort((a, b) => a - b)
    .map((agentId) => ({ document_id: newKey(), ticket_id: ticketId, agent_id: agentId }));
  await db('helpdesk_follows')
    .insert(rows)
    .onConflict(['agent_id', 'ticket_id'])
    .merge(['agent_id']);
}

export async function deleteFollow(
  db: Db,
  { ticketId, agentId }: { ticketId: number; agentId: number }
): Promise<void> {
  await db('helpdesk_follows').where({ ticket_id: ticketId, agent_id: agentId }).delete();
}
