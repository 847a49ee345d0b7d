import type { Knex } from 'knex';
import type { ChatPage, EpochMs } from '../../../contracts';
import { insertRow, writeJson } from '../platform/database';
import { newKey } from '../platform/ids';
import { issueToken, type VisitorDraft } from './visitor-tokens';

/** Writes what a conversation has beside its ticket, in the transaction that opens it. */
export async function writeChat(
  trx: Knex.Transaction,
  {
    ticketId,
    contactId,
    now,
    visitor,
    startPage,
  }: {
    ticketId: number;
    contactId: number;
    now: EpochMs;
    /** Who is known already, or who is given this token. */
    visitor: { id: number } | { draft: VisitorDraft; token: string };
    startPage: ChatPage | null;
  }
): Promise<void> {
  const visitorId =
    'id' in visitor
      ? visitor.id
      : (await issueToken(trx, { ...visitor.draft, contactId }, visitor.token)).visitorId;
  // An account that had no contact until now.
  await trx('helpdesk_visitors')
    .where({ id: visitorId })
    .whereNull('contact_id')
    .update({ contact_id: contactId });
  await insertRow(trx, 'helpdesk_chats', {
    document_id: newKey(),
    ticket_id: ticketId,
    visitor_id: visitorId,
    start_page: writeJson(startPage),
    seen_at: now,
    // Who leaves before anybody has answered is written to.
    mail_at: now,
  });
}
