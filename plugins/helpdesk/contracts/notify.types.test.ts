import type { z } from '@strapi/utils';
import { expectTypeOf, test } from 'vitest';
import type { NoticePage, NoticePreferences, ReadNoticesBody } from './notify';
import type { noticePage, noticePreferences, readNoticesBody } from './notify.schema';

test('the schemas give the types', () => {
  expectTypeOf<z.infer<typeof noticePage>>().toEqualTypeOf<NoticePage>();
  expectTypeOf<z.infer<typeof noticePreferences>>().toEqualTypeOf<NoticePreferences>();
  expectTypeOf<z.infer<typeof readNoticesBody>>().toEqualTypeOf<ReadNoticesBody>();
});
