import type { z } from '@strapi/utils';
import { expect, expectTypeOf, test } from 'vitest';
import type {
  ChatEntry,
  ChatMessageBody,
  ChatMessageTaken,
  ChatPage,
  ChatPerson,
  ChatReadBody,
  ChatSettings,
  ChatStartBody,
  ChatStarted,
  ChatStatus,
  Conversation,
  ConversationHead,
  ConversationRow,
} from './chat';
import * as schema from './chat.schema';

test('the schemas give the types', () => {
  expectTypeOf<z.infer<typeof schema.chatSettings>>().toEqualTypeOf<ChatSettings>();
  expectTypeOf<z.infer<typeof schema.chatPage>>().toEqualTypeOf<ChatPage>();
  expectTypeOf<z.infer<typeof schema.chatStatus>>().toEqualTypeOf<ChatStatus>();
  expectTypeOf<z.infer<typeof schema.chatPerson>>().toEqualTypeOf<ChatPerson>();
  expectTypeOf<z.infer<typeof schema.chatStartBody>>().toEqualTypeOf<ChatStartBody>();
  expectTypeOf<z.infer<typeof schema.chatEntry>>().branded.toEqualTypeOf<ChatEntry>();
  expectTypeOf<z.infer<typeof schema.conversationHead>>().toEqualTypeOf<ConversationHead>();
  expectTypeOf<z.infer<typeof schema.conversation>>().branded.toEqualTypeOf<Conversation>();
  expectTypeOf<z.infer<typeof schema.conversationRow>>().toEqualTypeOf<ConversationRow>();
  expectTypeOf<z.infer<typeof schema.chatStarted>>().branded.toEqualTypeOf<ChatStarted>();
  expectTypeOf<z.infer<typeof schema.chatMessageBody>>().toEqualTypeOf<ChatMessageBody>();
  expectTypeOf<z.infer<typeof schema.chatMessageTaken>>().toEqualTypeOf<ChatMessageTaken>();
  expectTypeOf<z.infer<typeof schema.chatReadBody>>().toEqualTypeOf<ChatReadBody>();
});

test.each([
  ['7b0c0d5e-3b53-4c87-9f5a-0d2a4a4b6c11', true],
  ['7b0c0d5e3b534c879f5a0d2a4a4b6c11', true],
  // Enough for a message, which opens nothing.
  ['7b0c0d5e3b534c87', false],
  ['--------------------------------', false],
])('a first message may be called %s: %s', (clientId, isTaken) => {
  expect(schema.chatStartBody.safeParse({ clientId, text: 'Hello' }).success).toBe(isTaken);
});

test('client ids under way come as a list', () => {
  const pending = ['0123456789abcdef', 'fedcba9876543210'];
  expect(schema.conversationQuery.parse({ pending: pending.join(',') })).toEqual({ pending });
  expect(schema.conversationQuery.safeParse({ pending: 'x,y' }).success).toBe(false);
  const many = Array.from({ length: 51 }, () => '0123456789abcdef').join(',');
  expect(schema.conversationQuery.safeParse({ pending: many }).success).toBe(false);
});
