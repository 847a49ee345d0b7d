import type { Core } from '@strapi/strapi';
import type { ChatResumed } from '../../../../contracts';
import { DeskError, isDeskError } from '../../errors';
import { isBlocked } from '../../people/blocks';
import { markProved } from '../../people/mark-proved';
import { readContact } from '../../people/contacts';
import { clock } from '../../platform/clock';
import { inTransaction, type Db } from '../../platform/database';
import { newKey } from '../../platform/ids';
import { openLink, type LinkedRequest } from '../../site/links';
import type { ChatCaller } from '../chat-caller';
import { findConversation, isConversation } from '../find-conversation';
import { issueToken } from '../visitor-tokens';
import type { KnownVisitor } from '../visitors';
import type { Browser } from './identify-visitor';

/**
 * A guest comes back by the link in a mail, from whichever browser: it opens this conversation and no other, and as
 * often as it is followed. The conversation stays open in the browsers that have it. To have the mail is to have the
 * mailbox: the address is proved by the way.
 *
 * @throws DeskError LINK_INVALID, the same for a forged, an outdated and a blocked person's, and for one of another chat.
 */
export async function resumeVisitor({
  strapi,
  caller,
  link,
  browser,
}: {
  strapi: Core.Strapi;
  caller: ChatCaller;
  /** What stands behind `#helpdesk-chat=`. */
  link: string;
  browser: Browser;
}): Promise<ChatResumed> {
  const { source, known, address } = caller;
  const now = clock.now();
  const linked = await openLink({ strapi, token: link, purpose: 'chat-link', now });
  const { ticketId, ticketKey: conversation, contactId, email } = linked;
  const isOfThisChat = await isConversation(strapi, ticketId, source.id);
  if (!isOfThisChat || (await isBlocked(strapi, { email, address }))) {
    throw new DeskError('LINK_INVALID');
  }
  const isHeld = known !== null && (await holds(strapi, caller, known, conversation));
  const contact = await readContact(strapi, contactId);
  const token = await inTransaction(strapi, async (trx) => {
    await markProved(trx, { contactId, email, now });
    if (isHeld) return browser.token;
    if (known?.guest.ownIds.includes(contactId)) {
      await hold(trx, known.visitor.id, linked);
      return browser.token;
    }
    const issued = await issueToken(trx, {
      sourceId: source.id,
      contactId,
      name: contact?.name ?? '',
      user: null,
      locale: contact?.locale ?? null,
      timeZone: contact?.timeZone ?? null,
      ip: browser.ip,
      userAgent: browser.userAgent,
      languages: browser.languages,
      referrer: null,
      pages: [],
    });
    await hold(trx, issued.visitorId, linked);
    return issued.token;
  });
  return { token, conversation };
}

/** Does the browser have it before it as it is? */
async function holds(
  strapi: Core.Strapi,
  { source }: ChatCaller,
  known: KnownVisitor,
  key: string
): Promise<boolean> {
  try {
    await findConversation(strapi, { source, known, key });
    return true;
  } catch (error) {
    if (isDeskError(error) && error.code === 'NOT_FOUND') return false;
    throw error;
  }
}

/** The conversation is held in this browser too; where it was in none any more, it is this one's. */
async function hold(trx: Db, visitorId: number, { ticketId }: LinkedRequest): Promise<void> {
  const pair = { visitor_id: visitorId, ticket_id: ticketId };
  await trx('helpdesk_visitor_tickets')
    .insert({ document_id: newKey(), ...pair })
    .onConflict(['visitor_id', 'ticket_id'])
    // Not `ignore`: MariaDB would swallow other errors with it.
    .merge(['visitor_id']);
  await trx('helpdesk_chats')
    .where({ ticket_id: ticketId })
    .whereNull('visitor_id')
    .update({ visitor_id: visitorId });
}
