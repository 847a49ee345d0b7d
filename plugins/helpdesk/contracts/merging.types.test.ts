import type { z } from '@strapi/utils';
import { expectTypeOf, test } from 'vitest';
import type { LinkBody, LinkedTicket, MergeBody, SplitBody, SplitOff } from './merging';
import type { linkBody, linkedTicket, mergeBody, splitBody, splitOff } from './merging.schema';

test('the schemas give the types', () => {
  expectTypeOf<z.infer<typeof linkedTicket>>().toEqualTypeOf<LinkedTicket>();
  expectTypeOf<z.infer<typeof linkBody>>().toEqualTypeOf<LinkBody>();
  expectTypeOf<z.infer<typeof mergeBody>>().toEqualTypeOf<MergeBody>();
  expectTypeOf<z.infer<typeof splitBody>>().toEqualTypeOf<SplitBody>();
  expectTypeOf<z.infer<typeof splitOff>>().toEqualTypeOf<SplitOff>();
});
