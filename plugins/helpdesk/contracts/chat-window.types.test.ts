import type { z } from '@strapi/utils';
import { expect, expectTypeOf, test } from 'vitest';
import type { ChatArticle, ChatWindow } from './chat';
import * as schema from './chat-window.schema';

test('the schemas give the types', () => {
  expectTypeOf<z.infer<typeof schema.chatWindow>>().toEqualTypeOf<ChatWindow>();
  expectTypeOf<z.infer<typeof schema.chatArticle>>().toEqualTypeOf<ChatArticle>();
});

test('the FAQ is asked for something', () => {
  expect(schema.articlesQuery.safeParse({ q: 'How do I descale it?' }).success).toBe(true);
  expect(schema.articlesQuery.safeParse({ q: 'x'.repeat(201) }).success).toBe(false);
});
