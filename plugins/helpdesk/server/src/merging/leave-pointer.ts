import type { Knex } from 'knex';
import type { TicketRow } from '../tickets/rows';

/**
 * Makes a pointer of a ticket that was merged: number, key and submission lead on, and nothing else of it is left. It
 * has no state, contact, assignee or team, so that no list, count, search or account can meet it; its subject, which is
 * the client's words, is gone too.
 */
export async function leavePointer(
  trx: Knex.Transaction,
  { from, into }: { from: TicketRow; into: Pick<TicketRow, 'id'> }
): Promise<void> {
  await trx('helpdesk_ticket_values').where({ ticket_id: from.id }).delete();
  await trx('helpdesk_tickets')
    .where({ id: from.id })
    .update({
      merged_into_id: into.id,
      merged_contact_id: from.contactId,
      subject: '',
      workflow_id: null,
      state_id: null,
      // Its window is led on, and is known by the chat that it is of.
      source_id: from.channel === 'chat' ? from.sourceId : null,
      contact_id: null,
      assignee_id: null,
      team_id: null,
      fields: null,
      waiting_since: null,
      closed_at: null,
      due_at: null,
      rating: null,
      client_seq: null,
      last_seq: 0,
      version: from.version + 1,
    });
}
