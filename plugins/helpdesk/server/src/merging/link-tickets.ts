import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { LinkedTicket } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { DeskError, isDeskError } from '../errors';
import { loadDirectory } from '../people/directory';
import { clock } from '../platform/clock';
import { inTransaction } from '../platform/database';
import { newKey, sha256 } from '../platform/ids';
import { logEvent } from '../platform/log';
import { findTicket, type TicketLookup } from '../tickets/find-ticket';
import { lockTickets } from '../tickets/lock-tickets';
import type { TicketRow } from '../tickets/rows';
import { writeChange } from '../tickets/write-change';
import { loadCatalogue, type Catalogue } from '../workflow/catalogue';
import { readLinks } from './read-links';
import { requireAtWork } from './require-at-work';
import { insertLink, isLinked, pairOf } from './write-links';

/** How often it is decided anew when somebody else changed one of them meanwhile. */
const ROUNDS = 20;

interface Request {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketLookup;
  to: TicketLookup;
  isLink: boolean;
  /** Made by the client. */
  clientId?: string;
}

/**
 * Says that two tickets belong together, or no longer. Both histories tell it to staff; like a tag it is no news. The
 * agent must be able to do something to the first and see the other.
 *
 * @returns what the first is linked with now.
 * @throws DeskError NOT_FOUND, LINK_NOT_ACCEPTED, HELD_BY_ANOTHER, ACTION_NOT_ALLOWED.
 */
export async function linkTickets(request: Request): Promise<LinkedTicket[]> {
  const { strapi, actor } = request;
  for (let round = 1; ; round += 1) {
    try {
      const { id } = await attempt(request);
      return await readLinks({ strapi, actor, ticketId: id });
    } catch (error) {
      const isLost = isDeskError(error) && error.code === 'TICKET_CHANGED';
      if (!isLost || round === ROUNDS) throw error;
    }
  }
}

async function attempt({ strapi, actor, isLink, clientId, ...asked }: Request): Promise<TicketRow> {
  const [catalogue, directory] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
  const ticket = await findTicket({ strapi, actor, ticket: asked.ticket });
  const other = await findTicket({ strapi, actor, ticket: asked.to });
  if (isLink && ticket.id === other.id) {
    throw new DeskError('LINK_NOT_ACCEPTED', { hint: 'Choose another ticket than this one.' });
  }
  requireAtWork({ actor, ticket, catalogue, directory });
  const isWritten = await inTransaction(strapi, async (trx) => {
    await lockTickets(trx, [ticket, other]);
    if ((await isLinked(trx, ticket.id, other.id)) === isLink) return false;
    if (isLink) await insertLink(trx, ticket.id, other.id);
    else await trx('helpdesk_ticket_links').where(pairOf(ticket.id, other.id)).delete();
    const kind = isLink ? ('linked' as const) : ('unlinked' as const);
    const told = { trx, actor, catalogue, kind, id: clientId ?? newKey() };
    await tell({ ...told, ticket, other });
    await tell({ ...told, ticket: other, other: ticket });
    return true;
  });
  if (isWritten) {
    const event = isLink ? 'ticket.linked' : 'ticket.unlinked';
    logEvent(strapi, 'info', event, { ticket: ticket.number, other: other.number, by: actor.kind });
  }
  return ticket;
}

async function tell({
  trx,
  actor,
  catalogue,
  ticket,
  other,
  kind,
  id,
}: {
  trx: Knex.Transaction;
  actor: AgentActor;
  catalogue: Catalogue;
  ticket: TicketRow;
  other: TicketRow;
  kind: 'linked' | 'unlinked';
  id: string;
}): Promise<void> {
  const written = await writeChange(trx, {
    ticket,
    patch: ticket,
    outbox: [],
    now: clock.now(),
    isQuiet: true,
    entry: {
      clientId: sha256(`${kind}:${ticket.id}:${other.id}:${ticket.version}:${id}`),
      kind,
      actionKey: null,
      workflowVersion: catalogue.workflowById.get(ticket.workflowId)?.version ?? 0,
      actor,
      isInternal: true,
      text: null,
      fields: {},
      origin: null,
      other: other.number,
    },
  });
  if (!written) throw new DeskError('TICKET_CHANGED');
}
