import type { Core } from '@strapi/strapi';
import type { EpochMs } from '../../../../contracts';
import { addressMail, earlierMails } from '../../mail/address-mail';
import { isCapReached } from '../../mail/receipt-cap';
import { CHAT_TEXTS } from '../../mail/rules/chat-texts';
import { automaticHeaders } from '../../mail/rules/mail-headers';
import type { ContactRow } from '../../people/contacts';
import { markReceipt } from '../../people/mark-receipt';
import type { Db } from '../../platform/database';
import type { OutboxDraft } from '../../platform/outbox';
import { readSettings } from '../../site/settings';
import { loadCatalogue } from '../../workflow/catalogue';
import { composeChatMail } from './compose-chat-mail';
import { conversationLink } from './conversation-link';
import type { DueChat } from './due-chats';

export interface ChatReceipt {
  draft: OutboxDraft;
  /** In the transaction that writes it. @returns false: it must not leave. */
  mark(trx: Db): Promise<boolean>;
}

/**
 * What a visitor has who left before anybody had answered: a fixed text with number and way back, in nothing their own
 * words, since the address may be anybody's. By the same rules as the receipt of a form. Null: none is due.
 */
export async function prepareChatReceipt({
  strapi,
  chat: { ticket, source, startPage, timeZone },
  contact,
  now,
}: {
  strapi: Core.Strapi;
  chat: DueChat;
  contact: ContactRow & { email: string };
  now: EpochMs;
}): Promise<ChatReceipt | null> {
  const workflow = (await loadCatalogue(strapi)).workflowById.get(ticket.workflowId);
  if (!workflow?.document.receipt || contact.mails.receipts === false) return null;
  const settings = await readSettings(strapi);
  const isProven = contact.verifiedAt !== null;
  if (!isProven && (await isCapReached(strapi, settings.limits.receiptsPerHour))) return null;
  const { email } = contact;
  const mail = composeChatMail({
    subject: CHAT_TEXTS.receiptSubject,
    intro: CHAT_TEXTS.receiptBody,
    messages: [],
    link: await conversationLink({
      strapi,
      source: source?.key ?? null,
      ticketKey: ticket.key,
      email,
      startPage,
      now,
    }),
    number: ticket.number,
    locale: ticket.locale || contact.locale,
    timeZone: timeZone ?? contact.timeZone ?? settings.hours.timeZone,
    company: settings.company,
  });
  const draft = addressMail({
    strapi,
    ticket,
    reader: { address: email },
    mail,
    headers: automaticHeaders({ actor: 'contact', audience: 'client' }),
    earlier: await earlierMails(strapi, ticket),
  });
  const mark = async (trx: Db) =>
    isProven || markReceipt(trx, { contactId: ticket.contactId, now });
  return { draft, mark };
}
