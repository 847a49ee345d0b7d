import { createChat, visitorAt } from '../../plugins/helpdesk/server/src/chat/chat-fixture';
import type { ChatPlace } from './chat-client';
import type { Desk } from './desk';
import { easePuzzles } from './human-check';

/** Conversations of as many visitors, each begun with a message of its own. */
export async function openConversations(desk: Desk, count: number): Promise<ChatPlace[]> {
  const chat = await createChat(desk, { questionnaire: [], consent: null });
  const harder = easePuzzles(50);
  const places: ChatPlace[] = [];
  try {
    for (let at = 0; at < count; at += 1) {
      const visitor = visitorAt(desk, chat);
      const { data } = await visitor.start({ text: `Visitor ${at} says hello`, fields: {} });
      const { key } = data.conversation;
      places.push({ url: desk.url, source: chat.key, token: data.token ?? '', key });
    }
  } finally {
    harder();
  }
  return places;
}
