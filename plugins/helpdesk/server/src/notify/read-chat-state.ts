import type { Core } from '@strapi/strapi';
import { database, readNumber } from '../platform/database';
import { openStates } from '../routing/load-people';
import type { ChatState } from './rules/call-state';

/** How a chat stands, as far as it calls anybody; null: there is none of this ticket. */
export async function readChatState(
  strapi: Core.Strapi,
  ticketId: number
): Promise<ChatState | null> {
  const row = await database(strapi)('helpdesk_chats as c')
    .join('helpdesk_tickets as t', 't.id', 'c.ticket_id')
    .select('t.waiting_since', 't.state_id', 't.assignee_id', 'c.accepted_by_id', 'c.accepted_at')
    .where('c.ticket_id', ticketId)
    .first();
  if (!row) return null;
  return {
    waitingSince: readNumber(row.waiting_since),
    isOpen: (await openStates(strapi)).includes(Number(row.state_id)),
    assigneeId: readNumber(row.assignee_id),
    acceptedById: readNumber(row.accepted_by_id),
    acceptedAt: readNumber(row.accepted_at),
  };
}
