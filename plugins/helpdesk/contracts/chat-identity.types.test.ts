import type { z } from '@strapi/utils';
import { expectTypeOf, test } from 'vitest';
import type { ChatIdentified, ChatResumeBody, ChatResumed } from './chat';
import type * as schema from './chat-identity.schema';

test('the schemas give the types', () => {
  expectTypeOf<z.infer<typeof schema.chatIdentified>>().toEqualTypeOf<ChatIdentified>();
  expectTypeOf<z.infer<typeof schema.chatResumeBody>>().toEqualTypeOf<ChatResumeBody>();
  expectTypeOf<z.infer<typeof schema.chatResumed>>().toEqualTypeOf<ChatResumed>();
});
