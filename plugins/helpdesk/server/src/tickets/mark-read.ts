import type { Core } from '@strapi/strapi';
import type { AgentActor } from '../access/actor';
import { readNotices } from '../notify/read-notices';
import { database } from '../platform/database';
import { newKey } from '../platform/ids';
import { findTicket, type TicketLookup } from './find-ticket';
import { tellStaffRead } from './read-hints';

/** Keeps how far an agent has read; 0 makes the ticket unread again. */
export async function markRead({
  strapi,
  actor,
  ticket: lookup,
  seq,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketLookup;
  seq: number;
}): Promise<{ readSeq: number }> {
  const ticket = await findTicket({ strapi, actor, ticket: lookup });
  const readSeq = Math.min(seq, ticket.lastSeq);
  await database(strapi)('helpdesk_read_marks')
    .insert({ document_id: newKey(), ticket_id: ticket.id, agent_id: actor.id, seq: readSeq })
    .onConflict(['agent_id', 'ticket_id'])
    .merge(['seq']);
  tellStaffRead({ ticketId: ticket.id });
  await readNotices({ strapi, actor, of: { ticketId: ticket.id, seq: readSeq } });
  return { readSeq };
}
