import type { Core } from '@strapi/strapi';
import type { AcceptBody, Accepted } from '../../../../contracts';
import type { AgentActor } from '../../access/actor';
import { mayAssign } from '../../access/rules';
import { DeskError, isDeskError } from '../../errors';
import { loadDirectory } from '../../people/directory';
import { clock } from '../../platform/clock';
import { database } from '../../platform/database';
import { assignTicket } from '../../tickets/assign-ticket';
import { findTicket, type TicketLookup } from '../../tickets/find-ticket';
import { tellHint } from '../../tickets/hints';
import { requireNotHeld } from '../../tickets/is-ticket-held';
import { refOf } from '../../tickets/refs';
import type { TicketRow } from '../../tickets/rows';
import { loadCatalogue } from '../../workflow/catalogue';
import { chatTaken } from '../signals';
import { markTaken } from './mark-taken';

/** How often it is given anew when a message was faster. */
const ROUNDS = 20;

/**
 * An agent takes a chat: of all who do, the first. A chat that is nobody's becomes theirs, where they may give tickets
 * to people; one that is somebody's stays so. Repeats are no harm, and whoever is later is told who was first.
 *
 * @throws DeskError NOT_FOUND, also for a ticket that is no chat; HELD_BY_ANOTHER.
 */
export async function acceptChat({
  strapi,
  actor,
  ticket: lookup,
  input,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketLookup;
  input: AcceptBody;
}): Promise<Accepted> {
  const ticket = await findTicket({ strapi, actor, ticket: lookup });
  if (ticket.channel !== 'chat') throw new DeskError('NOT_FOUND');
  const [catalogue, directory] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
  requireNotHeld({ actor, ticket, catalogue, directory });

  const db = database(strapi);
  const isMine = await markTaken(db, { ticketId: ticket.id, agentId: actor.id, now: clock.now() });
  const chat = await db('helpdesk_chats')
    .where({ ticket_id: ticket.id })
    .first('accepted_at', 'accepted_by_id');
  if (!chat) throw new DeskError('NOT_FOUND');
  if (isMine) {
    chatTaken.tell({ ticketId: ticket.id });
    // No entry tells it: lists that show who waits are to look again.
    tellHint({
      ticketId: ticket.id,
      seq: ticket.lastSeq,
      before: null,
      after: ticket,
      by: 'agent',
    });
  }
  if (Number(chat.accepted_by_id) === actor.id && mayAssign(actor)) {
    await takeUnassigned({ strapi, actor, ticket, clientId: input.clientId });
  }
  const by = refOf(directory.agentById, Number(chat.accepted_by_id));
  return { by: by ?? { key: '', name: '' }, at: Number(chat.accepted_at) };
}

async function takeUnassigned({
  strapi,
  actor,
  ticket,
  clientId,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketRow;
  clientId: string;
}): Promise<void> {
  for (let round = 1; round <= ROUNDS; round += 1) {
    const { assigneeId, teamId, version } = await findTicket({
      strapi,
      actor,
      ticket: { id: ticket.id },
    });
    if (assigneeId !== null) return;
    const team = refOf((await loadDirectory(strapi)).teamById, teamId)?.key ?? null;
    const input = { version, clientId, agent: actor.key, team };
    try {
      await assignTicket({ strapi, actor, ticket: { id: ticket.id }, input });
      return;
    } catch (error) {
      if (!isDeskError(error)) throw error;
      // Who takes a chat and may not be responsible has taken it all the same.
      if (error.code !== 'TICKET_CHANGED') return;
    }
  }
}
