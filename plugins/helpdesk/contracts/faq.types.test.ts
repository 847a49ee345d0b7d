import type { z } from '@strapi/utils';
import { expectTypeOf, test } from 'vitest';
import type { CannedReply, CannedReplyBody, FilledReply } from './faq';
import type { cannedReply, cannedReplyBody, filledReply } from './faq.schema';

test('the schemas give the types', () => {
  expectTypeOf<z.infer<typeof cannedReplyBody>>().toEqualTypeOf<CannedReplyBody>();
  expectTypeOf<z.infer<typeof cannedReply>>().toEqualTypeOf<CannedReply>();
  expectTypeOf<z.infer<typeof filledReply>>().toEqualTypeOf<FilledReply>();
});
