import type { Core } from '@strapi/strapi';
import { foldAddress } from '../people/rules/fold-address';
import { database } from '../platform/database';
import type { OutboxDraft } from '../platform/outbox';
import type { TicketRow } from '../tickets/rows';
import { newMessageId } from './message-id';
import type { MailPayload } from './payload';
import { threadOf } from './rules/mail-headers';
import type { Reader } from './rules/recipients';
import type { WrittenMail } from './write-mail';

/** Earlier mails of a ticket that are looked at. */
const EARLIER_MAX = 300;

/** Puts a written mail into its envelope: one recipient, an id for good, and its place in the conversation. */
export function addressMail({
  strapi,
  ticket,
  reader,
  mail,
  headers,
  earlier,
}: {
  strapi: Core.Strapi;
  ticket: Pick<TicketRow, 'id' | 'key' | 'lastSeq'>;
  reader: Pick<Reader, 'address'>;
  mail: WrittenMail;
  headers: Record<string, string>;
  earlier: EarlierMails;
}): OutboxDraft {
  const payload: MailPayload = {
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    language: mail.language,
    ...threadOf(earlier.get(foldAddress(reader.address)) ?? []),
    headers,
    files: mail.files,
  };
  const seq = ticket.id === 0 ? ticket.lastSeq : ticket.lastSeq + 1;
  return {
    kind: 'mail',
    recipient: reader.address,
    subject: mail.subject,
    messageId: newMessageId({ strapi, ticketKey: ticket.key, seq }),
    payload,
  };
}

/** Message-IDs of a ticket's mails, oldest first, by folded address. */
export type EarlierMails = ReadonlyMap<string, readonly string[]>;

export async function earlierMails(
  strapi: Core.Strapi,
  ticket: Pick<TicketRow, 'id'>
): Promise<EarlierMails> {
  const found = new Map<string, string[]>();
  if (ticket.id === 0) return found;
  const rows = await database(strapi)('helpdesk_outbox_items')
    .select('recipient', 'message_id')
    .where({ ticket_id: ticket.id, kind: 'mail' })
    .orderBy('id', 'desc')
    .limit(EARLIER_MAX);
  for (const row of rows.reverse()) {
    const address = foldAddress(String(row.recipient));
    found.set(address, [...(found.get(address) ?? []), String(row.message_id)]);
  }
  return found;
}
