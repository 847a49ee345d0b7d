import type { z } from '@strapi/utils';
import { expectTypeOf, test } from 'vitest';
import type { OutboxPage, OutboxQuery, OutboxRow, TestMailBody, TestMailResult } from './mail';
import type {
  outboxPage,
  outboxQuery,
  outboxRow,
  testMailBody,
  testMailResult,
} from './mail.schema';

test('the schemas give the types', () => {
  expectTypeOf<z.infer<typeof outboxRow>>().toEqualTypeOf<OutboxRow>();
  expectTypeOf<z.infer<typeof outboxQuery>>().toEqualTypeOf<OutboxQuery>();
  expectTypeOf<z.infer<typeof outboxPage>>().toEqualTypeOf<OutboxPage>();
  expectTypeOf<z.infer<typeof testMailBody>>().toEqualTypeOf<TestMailBody>();
  expectTypeOf<z.infer<typeof testMailResult>>().toEqualTypeOf<TestMailResult>();
});
