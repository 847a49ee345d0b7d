import type { Core } from '@strapi/strapi';
import type { Performed, SubjectBody } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { DeskError } from '../errors';
import { followersOf } from '../mail/prepare-mails';
import { loadAudience } from '../notify/load-audience';
import { writeAgentNotices } from '../notify/write-agent-notices';
import { loadDirectory } from '../people/directory';
import { clock } from '../platform/clock';
import { inTransaction } from '../platform/database';
import { logEvent } from '../platform/log';
import { loadCatalogue } from '../workflow/catalogue';
import { describeChange } from './describe-change';
import { actId, findRepeat } from './find-repeat';
import { findTicket, type TicketLookup } from './find-ticket';
import { requireNotHeld } from './is-ticket-held';
import { offeredActions } from './offer-actions';
import type { TicketRow } from './rows';
import { reindexTicket } from './search';
import { writeChange } from './write-change';

/**
 * Gives a ticket a better subject. The old one stays in the history, for staff; a client only reads the new one.
 * Whoever may act on the ticket now may also name it.
 *
 * @throws DeskError NOT_FOUND, ACTION_NOT_ALLOWED, HELD_BY_ANOTHER, TICKET_CHANGED.
 */
export async function correctSubject({
  strapi,
  actor,
  ticket: lookup,
  input,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketLookup;
  input: SubjectBody;
}): Promise<Performed> {
  const [catalogue, directory] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
  const ticket = await findTicket({ strapi, actor, ticket: lookup });
  const clientId = actId(ticket, input.clientId);
  const repeat = await findRepeat({ strapi, ticket, clientId, catalogue });
  if (repeat) return repeat;
  requireNotHeld({ actor, ticket, catalogue, directory });
  if (offeredActions({ actor, ticket, catalogue, directory }).length === 0) {
    throw new DeskError('ACTION_NOT_ALLOWED');
  }
  if (input.version !== ticket.version) throw await changedError({ strapi, actor, ticket });
  const place = {
    number: ticket.number,
    state: {
      workflow: catalogue.workflowById.get(ticket.workflowId)?.key ?? '',
      key: catalogue.stateById.get(ticket.stateId)?.key ?? '',
    },
  };
  if (input.subject === ticket.subject) {
    return { ...place, version: ticket.version, seq: ticket.lastSeq, isRepeat: true };
  }

  const followerIds = await followersOf(strapi, ticket);
  const audience = await loadAudience(strapi, ticket);
  const now = clock.now();
  const written = await inTransaction(strapi, async (trx) => {
    const change = await writeChange(trx, {
      ticket,
      patch: { ...ticket, subject: input.subject },
      outbox: [],
      now,
      entry: {
        clientId,
        kind: 'subject',
        actionKey: null,
        workflowVersion: catalogue.workflowById.get(ticket.workflowId)?.version ?? 0,
        actor,
        isInternal: true,
        text: null,
        fields: {},
        origin: null,
        subject: { before: ticket.subject, after: input.subject },
      },
    });
    if (!change) return null;
    await writeAgentNotices(trx, {
      ticketId: ticket.id,
      channel: ticket.channel,
      seq: change.seq,
      actor,
      kind: 'subject',
      before: ticket,
      after: ticket,
      isClientMessage: false,
      mentionedAgentIds: [],
      followerIds,
      audience,
      now,
    });
    await reindexTicket(trx, ticket.id);
    return change;
  });
  if (!written) {
    const lost = await findRepeat({ strapi, ticket, clientId, catalogue });
    if (lost) return lost;
    throw await changedError({ strapi, actor, ticket });
  }
  const facts = { ticket: ticket.number, seq: written.seq, by: actor.kind };
  logEvent(strapi, 'info', 'ticket.subject-corrected', facts);
  return { ...place, version: written.version, seq: written.seq, isRepeat: false };
}

async function changedError({
  strapi,
  actor,
  ticket: { id },
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketRow;
}): Promise<DeskError> {
  const ticket = await findTicket({ strapi, actor, ticket: { id } });
  const changed = await describeChange({ strapi, ticket });
  return new DeskError('TICKET_CHANGED', { changed, hint: 'Look at the change and send again.' });
}
