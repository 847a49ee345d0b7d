import type { z } from '@strapi/utils';
import { expectTypeOf, test } from 'vitest';
import type { ChatTranscriptBody } from './chat';
import type * as schema from './chat-extras.schema';

test('the schemas give the types', () => {
  expectTypeOf<z.infer<typeof schema.chatTranscriptBody>>().toEqualTypeOf<ChatTranscriptBody>();
});
