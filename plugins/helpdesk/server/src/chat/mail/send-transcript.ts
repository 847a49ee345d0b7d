import type { Core } from '@strapi/strapi';
import { take } from '../../account/account-limits';
import { DeskError } from '../../errors';
import { addressMail } from '../../mail/address-mail';
import { CHAT_TEXTS } from '../../mail/rules/chat-texts';
import { isMailAddress } from '../../mail/rules/mail-address';
import { automaticHeaders } from '../../mail/rules/mail-headers';
import { isBlocked } from '../../people/blocks';
import { addressHash, findContact, readContact } from '../../people/contacts';
import { foldAddress } from '../../people/rules/fold-address';
import { clock } from '../../platform/clock';
import { database, inTransaction, type Db } from '../../platform/database';
import { Late } from '../../platform/late';
import { giveBackToLimits } from '../../platform/limits';
import { wakeOutbox, writeOutbox } from '../../platform/outbox';
import { readSettings } from '../../site/settings';
import type { ChatCaller } from '../chat-caller';
import { chatLimits } from '../chat-limits';
import { findChatRow } from '../find-chat-row';
import type { FoundConversation } from '../find-conversation';
import { mailOf } from '../read-head';
import type { KnownVisitor } from '../visitors';
import { composeChatMail } from './compose-chat-mail';
import { conversationLink } from './conversation-link';
import { isAnswered } from './read-unread';
import { readTranscript } from './read-transcript';

/** Of one conversation, ever. */
const PER_CONVERSATION = 3;
/** To one address in a day, from whichever conversation. */
const PER_MAILBOX = 3;
const DAY_SECONDS = 24 * 60 * 60;

/**
 * Mails a conversation to its visitor: to the address of the contact, or of a guest without one to what they type.
 * Strangers could make us write their words to anybody, and so it is little and rare, and only of a conversation in
 * which somebody of staff has written: who read it saw what it was.
 *
 * @throws DeskError INPUT_INVALID for `email`, NOT_ALLOWED where nobody has answered yet, CONTACT_BLOCKED,
 *   TOO_MANY_REQUESTS, TICKET_CHANGED where a message was taken back meanwhile.
 */
export async function sendTranscript({
  strapi,
  caller: { source, known, address, addressKey },
  found: { ticket, actor },
  typed,
}: {
  strapi: Core.Strapi;
  caller: ChatCaller & { known: KnownVisitor };
  found: FoundConversation;
  /** Left out: to the address that is known. */
  typed: string | undefined;
}): Promise<void> {
  const contact = await readContact(strapi, ticket.contactId);
  const email = mailbox(mailOf(known), typed);
  if (!(await isAnswered(strapi, ticket.id))) {
    throw new DeskError('NOT_ALLOWED', { hint: 'A copy can be had when somebody has answered.' });
  }
  const reader = await findContact({ strapi, email });
  if (reader?.isBlocked || (await isBlocked(strapi, { email, address }))) {
    throw new DeskError('CONTACT_BLOCKED');
  }
  const settings = await readSettings(strapi);
  const limits = [
    { name: 'transcript-place', key: addressKey, most: chatLimits(strapi).copiesPerHour },
    {
      name: 'transcript-mailbox',
      key: addressHash(email),
      most: PER_MAILBOX,
      seconds: DAY_SECONDS,
    },
    { name: 'transcript', key: 'all', most: settings.limits.receiptsPerHour },
  ];
  await take(strapi, limits);
  const now = clock.now();
  const deleted = await countDeleted(database(strapi), ticket.id);
  const chat = await findChatRow(database(strapi), ticket.id);
  const isContacts = contact?.email === email;
  const { visitor } = known;
  const mail = composeChatMail({
    subject: CHAT_TEXTS.transcriptSubject,
    intro: CHAT_TEXTS.transcriptIntro,
    messages: await readTranscript({ strapi, ticket, ownIds: actor.ownIds }),
    link: isContacts
      ? await conversationLink({
          strapi,
          source: source.key,
          ticketKey: ticket.key,
          email,
          startPage: chat?.startPage ?? null,
          now,
        })
      : null,
    number: ticket.number,
    locale: ticket.locale,
    timeZone: visitor.timeZone ?? contact?.timeZone ?? source.timeZone ?? settings.hours.timeZone,
    company: settings.company,
  });
  const draft = addressMail({
    strapi,
    ticket,
    reader: { address: email },
    mail,
    headers: automaticHeaders({ actor: 'contact', audience: 'client' }),
    // It is no answer, and stands by itself.
    earlier: new Map(),
  });
  const refusal = await inTransaction(strapi, async (trx) => {
    const counted = await trx('helpdesk_chats')
      .where({ id: chat?.id ?? 0 })
      .where((few) => few.whereNull('transcripts').orWhere('transcripts', '<', PER_CONVERSATION))
      .update({ transcripts: trx.raw('coalesce(??, 0) + 1', ['transcripts']) });
    if (counted !== 1) {
      return new DeskError('TOO_MANY_REQUESTS', { hint: `At most ${PER_CONVERSATION} copies.` });
    }
    // Whoever takes a message back waits for this row, or has been faster.
    if ((await countDeleted(trx, ticket.id)) !== deleted) throw new Late();
    await writeOutbox(trx, [draft], { ticketId: ticket.id, entryId: null, now });
    return null;
  }).catch((error: unknown) => {
    if (error instanceof Late) return new DeskError('TICKET_CHANGED', { hint: 'Ask again.' });
    throw error;
  });
  if (refusal) {
    // Nothing goes to the mailbox, which may still have a copy of another conversation.
    await giveBackToLimits(strapi, limits);
    throw refusal;
  }
  wakeOutbox();
}

/** How many messages of it were taken back so far. */
async function countDeleted(db: Db, ticketId: number): Promise<number> {
  const row = await db('helpdesk_deleted_texts')
    .where({ ticket_id: ticketId })
    .count({ count: 'id' })
    .first();
  return Number(row?.count ?? 0);
}

/** The contact's own address, whatever was typed; of a guest without one, what they typed. */
function mailbox(own: string | null, typed: string | undefined): string {
  const email = foldAddress(typed ?? '');
  if (own !== null) {
    if (email === '' || email === foldAddress(own)) return own;
    throw new DeskError('INPUT_INVALID', { fields: { email: 'The address that is known' } });
  }
  if (!isMailAddress(email)) {
    throw new DeskError('INPUT_INVALID', { fields: { email: 'One address: name@example.com' } });
  }
  return email;
}
