import type { z } from '@strapi/utils';
import { expectTypeOf, test } from 'vitest';
import type { blockBody, blockView } from './blocks.schema';
import type { Block, BlockBody } from './people';

test('the schemas give the types', () => {
  expectTypeOf<z.infer<typeof blockBody>>().toEqualTypeOf<BlockBody>();
  expectTypeOf<z.infer<typeof blockView>>().toEqualTypeOf<Block>();
});
