import { z } from '@strapi/utils';
import {
  chatMessageBody,
  chatMessageTaken,
  chatParams,
  chatReadBody,
  chatStartBody,
  chatStarted,
  conversation,
  conversationParams,
  conversationQuery,
  conversationRow,
} from '../../../contracts/chat.schema';
import { clientAddress, storedAddress } from '../platform/client-address';
import type { Route } from '../platform/route';
import { readSettings } from '../site/settings';
import { chatDoor, visitorDoor } from './chat-caller';
import { listConversations } from './list-conversations';
import { markVisitorRead } from './mark-visitor-read';
import { postMessage } from './post-message';
import { readConversation } from './read-conversation';
import { browserOf } from './read-visit';
import { startConversation } from './start-conversation';

/** A door of a chat that is closed, a page of another site, a token that is over. */
const ALWAYS = ['SOURCE_CLOSED', 'NOT_ALLOWED', 'VISITOR_UNKNOWN'] as const;
const OF_MESSAGE = ['TEXT_REQUIRED', 'TOO_MANY_REQUESTS', 'UNAVAILABLE'] as const;

export const chatRoutes: Route[] = [
  chatDoor({
    name: 'chat.start',
    method: 'POST',
    path: '/chat/:source/conversations',
    summary: 'Begin a conversation by its first message; the same client id twice is one',
    params: chatParams,
    body: chatStartBody,
    response: chatStarted,
    refusals: [...ALWAYS, ...OF_MESSAGE, 'INPUT_INVALID', 'HUMAN_CHECK_FAILED', 'CONTACT_BLOCKED'],
    run: async ({ strapi, actor: caller, body, ctx }) => {
      const { privacy } = await readSettings(strapi);
      const ip = storedAddress(clientAddress(ctx.req), privacy.ip);
      return startConversation({ strapi, caller, body, from: { ip, ...browserOf(ctx) } });
    },
  }),
  visitorDoor({
    name: 'chat.conversations',
    method: 'GET',
    path: '/chat/:source/conversations',
    summary: 'The conversations of this visitor in this chat, the newest first',
    params: chatParams,
    response: z.array(conversationRow),
    refusals: ALWAYS,
    run: ({ strapi, actor: { source, known } }) => listConversations({ strapi, source, known }),
  }),
  visitorDoor({
    name: 'chat.conversation',
    method: 'GET',
    path: '/chat/:source/conversations/:key',
    summary: 'A conversation: entries after a number, and which messages under way stand',
    params: conversationParams,
    query: conversationQuery,
    response: conversation,
    refusals: [...ALWAYS, 'NOT_FOUND', 'INPUT_INVALID'],
    run: ({ strapi, actor: { source, known }, params: { key }, query: { after, pending } }) =>
      readConversation({ strapi, source, known, key, after, pending }),
  }),
  visitorDoor({
    name: 'chat.message',
    method: 'POST',
    path: '/chat/:source/conversations/:key/messages',
    summary: 'Write a message; answered when it is on the disk. The same client id twice is one',
    params: conversationParams,
    body: chatMessageBody,
    response: chatMessageTaken,
    refusals: [
      ...ALWAYS,
      ...OF_MESSAGE,
      'NOT_FOUND',
      'INPUT_INVALID',
      'ACTION_NOT_ALLOWED_IN_STATE',
      'FILE_UNKNOWN',
      'FILES_NOT_ACCEPTED',
      'TOO_MANY_FILES',
    ],
    run: ({ strapi, actor: { source, known, addressKey }, params: { key }, body }) =>
      postMessage({ strapi, source, known, from: { addressKey }, key, body }),
  }),
  visitorDoor({
    name: 'chat.read',
    method: 'POST',
    path: '/chat/:source/conversations/:key/read',
    summary: 'Keep how far the visitor has read',
    params: conversationParams,
    body: chatReadBody,
    response: z.object({ readSeq: z.number().int() }),
    refusals: [...ALWAYS, 'NOT_FOUND', 'INPUT_INVALID'],
    run: ({ strapi, actor: { source, known }, params: { key }, body: { seq } }) =>
      markVisitorRead({ strapi, source, known, key, seq }),
  }),
];
