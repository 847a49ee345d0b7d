import type { Core } from '@strapi/strapi';
import type { ContactActor } from '../access/actor';
import { actingOn, type Account } from '../account/load-account';
import { DeskError, isDeskError } from '../errors';
import { database } from '../platform/database';
import { findTicket } from '../tickets/find-ticket';
import type { TicketRow } from '../tickets/rows';
import type { ChatSource } from './read-chat-source';
import type { KnownVisitor } from './visitors';

/** A conversation and who acts in it. */
export interface FoundConversation {
  ticket: TicketRow;
  actor: ContactActor;
}

/**
 * A conversation of this visitor in this chat. An account reaches its own, from whichever browser, and what this
 * browser wrote as a guest before the account was shown.
 *
 * @throws DeskError NOT_FOUND, the same for "not there", "not yours" and a request that is no chat.
 */
export async function findConversation(
  strapi: Core.Strapi,
  {
    source,
    known: { account, actor, guest },
    key,
  }: { source: Pick<ChatSource, 'id'>; known: KnownVisitor; key: string }
): Promise<FoundConversation> {
  const ofAccount = account && (await findOwn(strapi, actor, key));
  if (account && ofAccount && (await isConversation(strapi, ofAccount.id, source.id))) {
    return { ticket: ofAccount, actor: actingAs(account, actor, ofAccount.contactId) };
  }
  const ofGuest = await findOwn(strapi, guest, key);
  if (!ofGuest) throw new DeskError('NOT_FOUND');
  return { ticket: ofGuest, actor: guest };
}

async function findOwn(
  strapi: Core.Strapi,
  actor: ContactActor,
  key: string
): Promise<TicketRow | null> {
  try {
    return await findTicket({ strapi, actor, ticket: { key } });
  } catch (error) {
    if (isDeskError(error) && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}

function actingAs(account: Account, actor: ContactActor, contactId: number): ContactActor {
  const { id, name } = actingOn(account, contactId);
  return { ...actor, id, name };
}

/** Did it begin in this chat, or was such a one merged into it? */
export async function isConversation(
  strapi: Core.Strapi,
  ticketId: number,
  sourceId: number
): Promise<boolean> {
  const row = await database(strapi)('helpdesk_chats as c')
    .join('helpdesk_tickets as t', 't.id', 'c.ticket_id')
    .where('t.source_id', sourceId)
    .where((one) => one.where('t.id', ticketId).orWhere('t.merged_into_id', ticketId))
    .first('c.id');
  return row !== undefined;
}
