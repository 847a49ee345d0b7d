import type { Core } from '@strapi/strapi';
import type { ChatPage, Origin, VisitorView } from '../../../../contracts';
import type { AgentActor } from '../../access/actor';
import type { Ability } from '../../access/editor-actor';
import { DeskError } from '../../errors';
import { database, readJson } from '../../platform/database';
import { findTicket, type TicketLookup } from '../../tickets/find-ticket';
import { findContent } from '../pages/find-content';
import { presenceOf } from '../presence-of';

/**
 * Who chats, as far as their browser told it, and what they look at. Where the visitor's token is over, what is left
 * is what came with the first message.
 *
 * @param ability of the agent's own roles, for what the Content Manager would show.
 * @throws DeskError NOT_FOUND, also for a ticket that is no chat.
 */
export async function readVisitor({
  strapi,
  actor,
  ability,
  ticket: lookup,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ability: Ability;
  ticket: TicketLookup;
}): Promise<VisitorView> {
  const ticket = await findTicket({ strapi, actor, ticket: lookup });
  if (ticket.channel !== 'chat') throw new DeskError('NOT_FOUND');
  const { chat, origin } = await readRows(strapi, ticket.id);
  const presence = await presenceOf(strapi, ticket.id);
  const text = (...values: unknown[]) => {
    const found = values.find((value) => typeof value === 'string' && value !== '');
    return found === undefined ? null : String(found);
  };
  const locale = text(chat?.locale, ticket.locale);
  return {
    ...presence,
    number: ticket.number,
    ip: text(chat?.ip, origin?.ip),
    userAgent: text(chat?.user_agent, origin?.userAgent),
    languages: text(chat?.languages, origin?.languages),
    timeZone: text(chat?.time_zone, origin?.timeZone),
    locale,
    referrer: text(chat?.referrer, origin?.referrer),
    startPage: readJson<ChatPage | null>(chat?.start_page, null),
    pages: readJson<ChatPage[]>(chat?.pages, []),
    isIdentified: text(chat?.user_document) !== null,
    content: presence.page
      ? await findContent({
          strapi,
          ability,
          page: presence.page,
          locale,
          sourceId: ticket.sourceId,
        })
      : null,
  };
}

async function readRows(strapi: Core.Strapi, ticketId: number) {
  const db = database(strapi);
  const [chat, opening] = await Promise.all([
    db('helpdesk_chats as h')
      .leftJoin('helpdesk_visitors as v', 'v.id', 'h.visitor_id')
      .where('h.ticket_id', ticketId)
      .first(
        'h.start_page',
        ...['ip', 'user_agent', 'languages', 'time_zone', 'locale'].map((name) => `v.${name}`),
        ...['referrer', 'pages', 'user_document'].map((name) => `v.${name}`)
      ),
    db('helpdesk_entries as e')
      .join('helpdesk_entry_texts as t', 't.entry_id', 'e.id')
      .where({ 'e.ticket_id': ticketId, 'e.seq': 1 })
      .first('t.origin'),
  ]);
  return { chat, origin: readJson<Origin | null>(opening?.origin, null) };
}
