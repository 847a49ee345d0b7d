import type { Core } from '@strapi/strapi';
import type { EpochMs } from '../../../../contracts';
import { addressMail, earlierMails } from '../../mail/address-mail';
import { CHAT_TEXTS } from '../../mail/rules/chat-texts';
import { automaticHeaders } from '../../mail/rules/mail-headers';
import type { ContactRow } from '../../people/contacts';
import type { OutboxDraft } from '../../platform/outbox';
import { readSettings } from '../../site/settings';
import { composeChatMail } from './compose-chat-mail';
import { conversationLink } from './conversation-link';
import type { DueChat } from './due-chats';
import type { UnreadMessage } from './read-unread';

/** The one mail with all that a visitor has not read; where the owner keeps answers out of mails, that there are some. */
export async function prepareAnswers({
  strapi,
  chat: { ticket, source, startPage, timeZone },
  contact,
  unread,
  now,
}: {
  strapi: Core.Strapi;
  chat: DueChat;
  contact: ContactRow & { email: string };
  unread: readonly UnreadMessage[];
  now: EpochMs;
}): Promise<OutboxDraft> {
  const settings = await readSettings(strapi);
  const { email } = contact;
  const isLinkOnly = settings.mail.content === 'link';
  const link = await conversationLink({
    strapi,
    source: source?.key ?? null,
    ticketKey: ticket.key,
    email,
    startPage,
    now,
  });
  const mail = composeChatMail({
    subject: CHAT_TEXTS.answersSubject,
    intro: isLinkOnly ? CHAT_TEXTS.answersLink : CHAT_TEXTS.answersIntro,
    messages: isLinkOnly ? [] : unread,
    link,
    number: ticket.number,
    locale: ticket.locale || contact.locale,
    timeZone: timeZone ?? contact.timeZone ?? source?.timeZone ?? settings.hours.timeZone,
    company: settings.company,
  });
  return addressMail({
    strapi,
    ticket,
    reader: { address: email },
    mail,
    headers: automaticHeaders({ actor: 'agent', audience: 'client' }),
    earlier: await earlierMails(strapi, ticket),
  });
}
