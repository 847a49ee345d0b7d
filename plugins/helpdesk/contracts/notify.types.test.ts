import type { z } from '@strapi/utils';
import { expectTypeOf, test } from 'vitest';
import type {
  AlarmNote,
  AlarmSettings,
  NoticeMeans,
  NoticePage,
  NoticePreferences,
  ReadNoticesBody,
  TestSmsResult,
  ToldNow,
} from './notify';
import type * as schema from './notify.schema';

test('the schemas give the types', () => {
  expectTypeOf<z.infer<typeof schema.noticePage>>().toEqualTypeOf<NoticePage>();
  expectTypeOf<z.infer<typeof schema.noticePreferences>>().toEqualTypeOf<NoticePreferences>();
  expectTypeOf<z.infer<typeof schema.readNoticesBody>>().toEqualTypeOf<ReadNoticesBody>();
  expectTypeOf<z.infer<typeof schema.noticeMeans>>().toEqualTypeOf<NoticeMeans>();
  expectTypeOf<z.infer<typeof schema.testSmsResult>>().toEqualTypeOf<TestSmsResult>();
  expectTypeOf<z.infer<typeof schema.toldNow>>().toEqualTypeOf<ToldNow>();
  expectTypeOf<z.infer<typeof schema.alarmSettings>>().toEqualTypeOf<AlarmSettings>();
  expectTypeOf<z.infer<typeof schema.alarmNote>>().toEqualTypeOf<AlarmNote>();
});
