import { randomUUID } from 'node:crypto';
import { newChatSource } from '../chat/sources/new-chat-source';
import { createChatSource } from '../chat/sources/save-chat-source';
import { newKey } from '../platform/ids';
import { chatOf } from './chat-intents-fixture';
import {
  ofAccounts,
  ofAnybody,
  ofPermission,
  SETTINGS_READERS,
  type Intent,
} from './door-kinds-fixture';
import type { World } from './doors-fixture';

/** What `door-intents-fixture` says, of what stands around a chat: its window, who chats, and the owner's doors. */

const ofChat =
  (more: Partial<Awaited<ReturnType<Intent['knock']>>> = {}): Intent['knock'] =>
  async (world) => ({ ...more, params: { source: await chatOf(world), ...more.params } });

const ofConversation =
  (more: Partial<Awaited<ReturnType<Intent['knock']>>> = {}): Intent['knock'] =>
  async (world, { ticket }) => ({
    ...more,
    params: { source: await chatOf(world), key: ticket.key, ...more.params },
  });

const OWNER = { owner: 200 } as const;
const bodyOf = async ({ desk }: World) => ({
  ...(await newChatSource(desk.strapi)),
  name: { en: 'Chat' },
});

export const CHAT_WINDOW_INTENTS: Record<string, Intent> = {
  'chatSources.list': ofPermission(SETTINGS_READERS),
  'chatSources.draft': ofPermission(SETTINGS_READERS),
  'chatSources.create': ofPermission(OWNER, async (world) => ({ json: await bodyOf(world) })),
  'chatSources.update': ofPermission(OWNER, async (world) => ({
    params: { key: await chatOf(world) },
    json: await bodyOf(world),
  })),
  'chatSources.delete': ofPermission(OWNER, async (world) => ({
    params: { key: (await createChatSource(world.desk.strapi, await bodyOf(world))).key },
  })),

  'chat.window': ofAnybody(200, ofChat()),
  'chat.challenge': ofAnybody(200, ofChat({ json: {} })),
  'chat.articles': ofAnybody(200, ofChat({ query: '?q=cup' })),
  'chat.article': ofAnybody(404, ofChat({ params: { key: newKey() } })),

  'chat.identify': ofAccounts(200, 401, ofChat({ json: {} })),
  'chat.logout': ofAnybody(200, ofChat({ json: {} })),
  'chat.resume': ofAnybody(404, ofChat({ json: { link: '0'.repeat(72) } })),
  // Browsers say which page asks; who says nothing is no page of ours.
  'account.chatToken': ofAnybody(403, async (world) => ({
    query: `?source=${await chatOf(world)}`,
    form: {},
  })),

  // By a visitor's token alone: no login opens a conversation.
  'chat.upload': ofAnybody(401, ofConversation({ form: { file: 'picture' } })),
  'chat.file': ofAnybody(404, ofChat({ params: { token: '0'.repeat(104) } })),
  'chat.perform': ofAnybody(
    401,
    ofConversation({ params: { action: 'client-close' }, json: { clientId: randomUUID() } })
  ),
  'chat.rate': ofAnybody(401, ofConversation({ json: {} })),
  'chat.transcript': ofAnybody(401, ofConversation({ json: {} })),
};
