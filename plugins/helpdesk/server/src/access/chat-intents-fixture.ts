import { randomUUID } from 'node:crypto';
import { createChat } from '../chat/chat-fixture';
import { ofAnybody, type Intent } from './door-kinds-fixture';
import type { World } from './doors-fixture';

/** What `door-intents-fixture` says, of the chat: its doors know nobody by a login, only by a visitor's token. */

const chats = new WeakMap<World, Promise<string>>();

/** One chat for a world. */
export async function chatOf(world: World): Promise<string> {
  const made = chats.get(world) ?? createChat(world.desk).then(({ key }) => key);
  chats.set(world, made);
  return made;
}

const ofConversation =
  (json?: object): Intent['knock'] =>
  async (world, { ticket }) => ({
    params: { source: await chatOf(world), key: ticket.key },
    ...(json ? { json } : {}),
  });

export const CHAT_INTENTS: Record<string, Intent> = {
  // A whole one is sent where the chat is tested; here: one without anything.
  'chat.launcher': ofAnybody(200),
  'chat.windowFile': ofAnybody(404, () => ({ params: { file: 'widget-none.00000000.js' } })),
  'chat.start': ofAnybody(400, async (world) => ({
    params: { source: await chatOf(world) },
    json: {},
  })),
  'chat.conversations': ofAnybody(401, ofConversation()),
  'chat.conversation': ofAnybody(401, ofConversation()),
  'chat.message': ofAnybody(401, ofConversation({ clientId: randomUUID(), text: 'Hello' })),
  'chat.read': ofAnybody(401, ofConversation({ seq: 1 })),
};
