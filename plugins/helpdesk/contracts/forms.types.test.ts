import type { z } from '@strapi/utils';
import { expect, expectTypeOf, test } from 'vitest';
import type {
  FormField,
  FormSettings,
  HumanAnswer,
  HumanChallenge,
  PublicForm,
  PublicRequestBody,
  PublicRequestSent,
  SourceBody,
  SourceView,
} from './forms';
import * as schema from './forms.schema';

test('the schemas give the types', () => {
  expectTypeOf<z.infer<typeof schema.formField>>().toEqualTypeOf<FormField>();
  expectTypeOf<z.infer<typeof schema.formSettings>>().toEqualTypeOf<FormSettings>();
  expectTypeOf<z.infer<typeof schema.sourceBody>>().toEqualTypeOf<SourceBody>();
  expectTypeOf<z.infer<typeof schema.sourceView>>().toExtend<SourceView>();
  expectTypeOf<SourceView>().toExtend<z.infer<typeof schema.sourceView>>();
  expectTypeOf<z.infer<typeof schema.publicForm>>().toEqualTypeOf<PublicForm>();
  expectTypeOf<z.infer<typeof schema.humanChallenge>>().toEqualTypeOf<HumanChallenge>();
  expectTypeOf<z.infer<typeof schema.humanAnswer>>().toEqualTypeOf<HumanAnswer>();
  expectTypeOf<z.infer<typeof schema.publicRequestBody>>().toEqualTypeOf<PublicRequestBody>();
  expectTypeOf<z.infer<typeof schema.publicRequestSent>>().toEqualTypeOf<PublicRequestSent>();
});

const { allowedOrigins, thanks } = schema.formSettings.shape;

test.each([
  'https://www.example.com/',
  'https://www.example.com/shop',
  'www.example.com',
  'javascript://example.com',
  'https://*.example.com',
  'null',
  '*',
  'https://a.example; script-src *',
])('%j is no origin', (origin) => {
  expect(allowedOrigins.safeParse([origin]).success).toBe(false);
});

test.each(['https://www.example.com', 'http://localhost:3000', 'https://xn--80ak6aa92e.com'])(
  '%j is an origin',
  (origin) => expect(allowedOrigins.safeParse([origin]).success).toBe(true)
);

test.each(['javascript:alert(1)', 'data:text/html,x', '/thanks', 'ftp://example.com/x'])(
  'nobody is sent on to %j',
  (url) => expect(thanks.safeParse({ kind: 'redirect', url }).success).toBe(false)
);
