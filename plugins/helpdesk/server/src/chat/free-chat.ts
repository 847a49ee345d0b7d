import type { Knex } from 'knex';

/** Who took it is not there when its visitor writes again: it waits for somebody to take it, and calls the next ones. */
export async function freeChat(trx: Knex.Transaction, ticketId: number): Promise<void> {
  await trx('helpdesk_chats')
    .where({ ticket_id: ticketId })
    .whereNotNull('accepted_at')
    .update({ accepted_at: null, accepted_by_id: null });
}
