import type { Core } from '@strapi/strapi';
import {
  CALLING_EVENTS,
  type AcceptBody,
  type Accepted,
  type EpochMs,
} from '../../../../contracts';
import type { AgentActor } from '../../access/actor';
import { mayAssign } from '../../access/rules';
import { DeskError, isDeskError } from '../../errors';
import { isToBeTaken } from '../../notify/rules/call-state';
import { loadDirectory } from '../../people/directory';
import { clock } from '../../platform/clock';
import { database, inTransaction, readNumber } from '../../platform/database';
import { assignTicket } from '../../tickets/assign-ticket';
import { findTicket, type TicketLookup } from '../../tickets/find-ticket';
import { tellHint } from '../../tickets/hints';
import { requireNotHeld } from '../../tickets/is-ticket-held';
import { refOf } from '../../tickets/refs';
import type { TicketRow } from '../../tickets/rows';
import { loadCatalogue } from '../../workflow/catalogue';
import { markTaken } from './mark-taken';

/** How often it is looked at anew when a message or a colleague was faster. */
const ROUNDS = 20;

/** One press on "Accept". */
interface Taking {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketRow;
  clientId: string;
  /** When somebody had taken it, as it was read. */
  takenBefore: EpochMs | null;
}

/**
 * An agent takes a chat: of all who do, the first. It becomes theirs, whoever it was given to before, where they may give
 * tickets to people and may have it. One that somebody has taken stays with them, unless the desk has called this agent
 * since because its visitor still waits. Repeats are no harm, and whoever is later is told who was first.
 *
 * @throws DeskError NOT_FOUND, also for a ticket that is no chat; HELD_BY_ANOTHER; TICKET_CHANGED after many others.
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
  for (let round = 1; round <= ROUNDS; round += 1) {
    const ticket = await findTicket({ strapi, actor, ticket: lookup });
    if (ticket.channel !== 'chat') throw new DeskError('NOT_FOUND');
    const [catalogue, directory] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
    requireNotHeld({ actor, ticket, catalogue, directory });
    const chat = await readTaken(strapi, ticket.id);
    const calledAt = await lastCalled(strapi, ticket.id, actor.id);
    if (chat.at !== null && !isToBeTaken({ acceptedAt: chat.at }, calledAt)) {
      const by = chat.byId === null ? null : refOf(directory.agentById, chat.byId);
      return { by: by ?? { key: '', name: '' }, at: chat.at };
    }
    await take({ strapi, actor, ticket, clientId: input.clientId, takenBefore: chat.at });
  }
  throw new DeskError('TICKET_CHANGED');
}

async function readTaken(strapi: Core.Strapi, ticketId: number) {
  const row = await database(strapi)('helpdesk_chats')
    .where({ ticket_id: ticketId })
    .first('accepted_at', 'accepted_by_id');
  if (!row) throw new DeskError('NOT_FOUND');
  return { at: readNumber(row.accepted_at), byId: readNumber(row.accepted_by_id) };
}

/** When the desk told this agent last that the chat waits. */
async function lastCalled(strapi: Core.Strapi, ticketId: number, agentId: number) {
  const row = await database(strapi)('helpdesk_notices')
    .where({ ticket_id: ticketId, agent_id: agentId })
    .whereIn('event', [...CALLING_EVENTS])
    .max({ at: 'at' })
    .first();
  return readNumber(row?.at);
}

/** Whether it went well is seen by looking again. */
async function take(taking: Taking): Promise<void> {
  const { strapi, actor, ticket, takenBefore: before } = taking;
  if (ticket.assigneeId !== actor.id && mayAssign(actor)) {
    const outcome = await becomeResponsible(taking);
    if (outcome !== 'refused') return;
    // Who takes a chat and may not be responsible has taken it all the same.
  }
  const isMine = await inTransaction(strapi, (trx) =>
    markTaken(trx, { ticketId: ticket.id, agentId: actor.id, before, now: clock.now() })
  );
  if (!isMine) return;
  // No entry tells it: lists that show who waits are to look again.
  tellHint({ ticketId: ticket.id, seq: ticket.lastSeq, before: null, after: ticket, by: 'agent' });
}

/** In one transaction with the taking, see `writeTaken`. */
async function becomeResponsible({
  strapi,
  actor,
  ticket,
  clientId,
  takenBefore,
}: Taking): Promise<'done' | 'late' | 'refused'> {
  const { teamById } = await loadDirectory(strapi);
  const input = {
    version: ticket.version,
    // A press counts once for the ticket as it was: one that was handed on may be taken again.
    clientId: `${clientId}:${ticket.version}`,
    agent: actor.key,
    team: refOf(teamById, ticket.teamId)?.key ?? null,
  };
  try {
    await assignTicket({ strapi, actor, ticket: { id: ticket.id }, input, takenBefore });
    return 'done';
  } catch (error) {
    if (!isDeskError(error)) throw error;
    return error.code === 'TICKET_CHANGED' ? 'late' : 'refused';
  }
}
