import type { Core } from '@strapi/strapi';
import { CALLING_EVENTS } from '../../../contracts';
import { clock } from '../platform/clock';
import { database, readNumber } from '../platform/database';
import { tellNoticesChanged } from './notice-hints';
import { readChatState } from './read-chat-state';
import { isCalling } from './rules/call-state';

/**
 * Whoever is called by a chat that somebody has taken, that is answered or closed by now, is called no longer: what told
 * them is read, and their panels hear of it. To be called when any of that has been written. What the panel asks for
 * rests on the chat itself, so that a call which is missed here ends too.
 */
export async function settleCalls(strapi: Core.Strapi, ticketId: number): Promise<void> {
  const notices = await database(strapi)('helpdesk_notices')
    .select('id', 'agent_id', 'event', 'at')
    .where({ ticket_id: ticketId })
    .whereNull('read_at')
    .whereIn('event', [...CALLING_EVENTS]);
  if (notices.length === 0) return;
  const chat = await readChatState(strapi, ticketId);
  if (!chat) return;
  const over = notices.filter((notice) => {
    const isAnothers =
      notice.event === 'chat' &&
      chat.assigneeId !== null &&
      chat.assigneeId !== readNumber(notice.agent_id);
    return isAnothers || !isCalling(chat, Number(notice.at));
  });
  if (over.length === 0) return;
  await database(strapi)('helpdesk_notices')
    .whereIn(
      'id',
      over.map(({ id }) => Number(id))
    )
    .update({ read_at: clock.now() });
  tellNoticesChanged([...new Set(over.map((notice) => Number(notice.agent_id)))]);
}
