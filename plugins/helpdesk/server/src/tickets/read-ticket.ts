import type { Core } from '@strapi/strapi';
import type { EntryView, LocalizedText, TicketView } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { mayAssign, mayOpen, mayTag } from '../access/rules';
import { followersOf } from '../mail/prepare-mails';
import { readLinks } from '../merging/read-links';
import { loadDirectory } from '../people/directory';
import { readContactView } from '../people/read-contact';
import { database, readJson } from '../platform/database';
import { tagsOfTickets } from '../tagging/read-tags';
import { readPlanned } from '../timing/read-planned';
import { loadCatalogue } from '../workflow/catalogue';
import { findTicket, type TicketLookup } from './find-ticket';
import { isTicketHeld } from './is-ticket-held';
import { offerActions } from './offer-actions';
import { readHistory, type HistoryRange } from './read-history';
import { refOf } from './refs';

/**
 * A ticket as staff see it.
 *
 * @throws DeskError NOT_FOUND
 */
export async function readTicket({
  strapi,
  actor,
  ticket: lookup,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketLookup;
}): Promise<TicketView> {
  const [catalogue, directory] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
  const ticket = await findTicket({ strapi, actor, ticket: lookup });
  const isHeld = isTicketHeld({ actor, ticket, catalogue, directory });
  const db = database(strapi);
  const pair = { ticket_id: ticket.id, agent_id: actor.id };
  const [entries, contact, source, followerIds, mark, actions, tags, links, planned] =
    await Promise.all([
      readHistory({ strapi, actor, ticket, range: {} }),
      readContactView({ strapi, actor, contactId: ticket.contactId }),
      db('helpdesk_sources').select('key', 'names').where({ id: ticket.sourceId }).first(),
      followersOf(strapi, ticket),
      db('helpdesk_read_marks').select('seq').where(pair).first(),
      offerActions({ strapi, actor, ticket }),
      tagsOfTickets(strapi, [ticket.id]),
      readLinks({ strapi, actor, ticketId: ticket.id }),
      readPlanned(strapi, ticket),
    ]);
  return {
    number: ticket.number,
    key: ticket.key,
    subject: ticket.subject,
    state: {
      workflow: catalogue.workflowById.get(ticket.workflowId)?.key ?? '',
      key: catalogue.stateById.get(ticket.stateId)?.key ?? '',
    },
    assignee: refOf(directory.agentById, ticket.assigneeId),
    team: refOf(directory.teamById, ticket.teamId),
    channel: ticket.channel,
    openedAt: ticket.openedAt,
    lastActivityAt: ticket.lastActivityAt,
    waitingSince: ticket.waitingSince,
    dueAt: ticket.dueAt,
    rating: ticket.rating,
    version: ticket.version,
    contact,
    locale: ticket.locale,
    source: {
      key: String(source?.key ?? ''),
      name: readJson<LocalizedText>(source?.names, {}),
    },
    fields: ticket.fields,
    tags: tags.get(ticket.id) ?? [],
    isFollowed: followerIds.includes(actor.id),
    followers: followerIds.flatMap((id) => refOf(directory.agentById, id) ?? []),
    readSeq: Number(mark?.seq ?? 0),
    lastSeq: ticket.lastSeq,
    entries,
    links,
    actions,
    may: {
      assign: mayAssign(actor) && !isHeld,
      correctSubject: actions.length > 0,
      editContact: actor.permissions.has('contact.update'),
      merge: actions.length > 0,
      split: actions.length > 0 && mayOpen(actor, ticket.workflowId),
      tag: mayTag({
        actor,
        ticket,
        workflowId: ticket.workflowId,
        state: catalogue.stateById.get(ticket.stateId)?.key ?? '',
      }),
    },
    isHeld,
    planned,
  };
}

/** What came after (or before) an entry: the truth for a tab that was away. */
export async function readEntries({
  strapi,
  actor,
  ticket: lookup,
  range,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketLookup;
  range: HistoryRange;
}): Promise<EntryView[]> {
  const ticket = await findTicket({ strapi, actor, ticket: lookup });
  return readHistory({ strapi, actor, ticket, range });
}
