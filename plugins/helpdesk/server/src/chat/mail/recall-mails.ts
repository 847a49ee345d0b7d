import type { Knex } from 'knex';
import type { EpochMs } from '../../../../contracts';
import type { Db } from '../../platform/database';

/** The first entry is the visitor's own; of it a receipt tells. */
const OPENING = 1;

/**
 * Calls back what a message of a chat stands in among others: mails of unread answers, and copies of the conversation.
 * Those that have not left are gone, and the answers in them are mailed anew without it; of those that have left the
 * words are kept no longer. To be called in the transaction that takes the message back.
 *
 * @param writtenAt when the message was written: no earlier mail has it.
 */
export async function recallMails(
  trx: Db,
  { ticketId, writtenAt, now }: { ticketId: number; writtenAt: EpochMs; now: EpochMs }
): Promise<void> {
  // First of all: a mail that is being written waits for this row, and then finds that something has changed.
  await trx('helpdesk_chats')
    .where({ ticket_id: ticketId })
    .update({ mail_at: trx.raw('?? + 1', ['mail_at']) });
  const toClient = (query: Knex.QueryBuilder) =>
    query
      .select('c.email')
      .from('helpdesk_contacts as c')
      .join('helpdesk_tickets as t', 't.contact_id', 'c.id')
      .where('t.id', ticketId);
  const answers = (query: Knex.QueryBuilder) =>
    query.select('id').from('helpdesk_entries').where({ ticket_id: ticketId, actor_kind: 'agent' });
  // Of answers the newest one is named; of a copy, which may go to whatever address a guest typed, none. What the desk
  // itself mails, a reminder, holds no message.
  const carrying = () =>
    trx('helpdesk_outbox_items')
      .where({ ticket_id: ticketId, kind: 'mail' })
      .where('queued_at', '>=', writtenAt)
      .where((one) =>
        one
          .whereNull('entry_id')
          .orWhere((batch) => batch.whereIn('entry_id', answers).whereIn('recipient', toClient))
      );
  await carrying().where({ status: 'sent' }).update({ payload: null });
  const recalled = await carrying().whereNot({ status: 'sent' }).delete();
  if (recalled === 0) return;
  const mailed = await trx('helpdesk_outbox_items as o')
    .join('helpdesk_entries as e', 'e.id', 'o.entry_id')
    .where({ 'o.ticket_id': ticketId, 'e.actor_kind': 'agent' })
    .whereIn('o.recipient', toClient)
    .max({ seq: 'e.seq' })
    .first();
  const mailedSeq = Math.max(OPENING, Number(mailed?.seq ?? 0));
  await trx('helpdesk_chats')
    .where({ ticket_id: ticketId })
    .update({ mailed_seq: mailedSeq, mail_at: now });
}
