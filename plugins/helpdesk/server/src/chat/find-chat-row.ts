import type { ChatPage } from '../../../contracts';
import { readJson, type Db } from '../platform/database';

/** What a conversation has beside its ticket; of one into which others were merged, the oldest's. Null: it is no chat. */
export async function findChatRow(
  db: Db,
  ticketId: number
): Promise<{ id: number; startPage: ChatPage | null } | null> {
  const row = await db('helpdesk_chats as c')
    .join('helpdesk_tickets as t', 't.id', 'c.ticket_id')
    .where((one) => one.where('t.id', ticketId).orWhere('t.merged_into_id', ticketId))
    .orderBy('c.id')
    .first('c.id', 'c.start_page');
  if (!row) return null;
  return { id: Number(row.id), startPage: readJson<ChatPage | null>(row.start_page, null) };
}
