import type { EpochMs } from '../../../contracts';
import type { Db } from '../platform/database';

/**
 * Has a conversation looked at by `chat/mail` after a while: somebody wrote what its visitor may have left too early to
 * read. To be called in the transaction that writes it, so that no crash can lose a mail.
 */
export async function noteChatNews(
  trx: Db,
  { ticketId, now }: { ticketId: number; now: EpochMs }
): Promise<void> {
  await trx('helpdesk_chats').where({ ticket_id: ticketId }).update({ mail_at: now });
}
