import type { z } from '@strapi/utils';
import { expect, expectTypeOf, test } from 'vitest';
import type { ChatSourceBody, ChatSourceView } from './chat';
import * as schema from './chat-sources.schema';

test('the schemas give the types', () => {
  expectTypeOf<z.infer<typeof schema.chatSourceBody>>().toEqualTypeOf<ChatSourceBody>();
  expectTypeOf<z.infer<typeof schema.chatSourceView>>().toExtend<ChatSourceView>();
  expectTypeOf<ChatSourceView>().toExtend<z.infer<typeof schema.chatSourceView>>();
});

test('an origin may be named as it stands in the address bar, and nothing else of it is passed over', () => {
  const { allowedOrigins } = schema.chatSourceBody.shape.settings.shape;
  expect(allowedOrigins.safeParse(['https://WWW.example.com/']).success).toBe(true);
  expect(allowedOrigins.safeParse(['x'.repeat(261)]).success).toBe(false);
  expect(schema.chatSourceBody.shape.settings.safeParse({ more: 1 }).success).toBe(false);
});
