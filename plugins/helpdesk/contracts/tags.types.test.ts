import type { z } from '@strapi/utils';
import { expect, expectTypeOf, test } from 'vitest';
import type { Tag, TagBody, TagCount, Tagged, TagTicketBody } from './tags';
import type { tagCount, tagged, tagSchema , tagTicketBody } from './tags.schema';
import { tagBody } from './tags.schema';

test('the schemas give the types', () => {
  expectTypeOf<z.infer<typeof tagSchema>>().toEqualTypeOf<Tag>();
  expectTypeOf<z.infer<typeof tagCount>>().toEqualTypeOf<TagCount>();
  expectTypeOf<z.infer<typeof tagged>>().toEqualTypeOf<Tagged>();
  expectTypeOf<z.infer<typeof tagBody>>().toEqualTypeOf<TagBody>();
  expectTypeOf<z.infer<typeof tagTicketBody>>().toEqualTypeOf<TagTicketBody>();
});

test('a tag has a name of one line that is seen', () => {
  const isTaken = (name: string) => tagBody.safeParse({ name, colour: 'red' }).success;
  expect(isTaken(' Money back ')).toBe(true);
  expect(isTaken('رقم واپس')).toBe(true);
  expect(isTaken('C++')).toBe(true);
  expect(isTaken('   ')).toBe(false);
  expect(isTaken('\u200b')).toBe(false);
  expect(isTaken('a\nb')).toBe(false);
  expect(isTaken('a\u202eb')).toBe(false);
  expect(isTaken('x'.repeat(61))).toBe(false);
});
