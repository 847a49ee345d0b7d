import type { z } from '@strapi/utils';
import { expectTypeOf, test } from 'vitest';
import type { VisitorClientEvents } from './chat-live';
import type { chatRead, chatTyping, chatWatch, messageSend, pageSeen } from './chat-live.schema';

type Sent<E extends keyof VisitorClientEvents> = Parameters<VisitorClientEvents[E]>[0];

test('the schemas give what the events carry', () => {
  expectTypeOf<z.infer<typeof chatWatch>>().toEqualTypeOf<Sent<'chat:watch'>>();
  expectTypeOf<z.infer<typeof messageSend>>().branded.toEqualTypeOf<Sent<'message:send'>>();
  expectTypeOf<z.infer<typeof chatRead>>().toEqualTypeOf<Sent<'chat:read'>>();
  expectTypeOf<z.infer<typeof chatTyping>>().toEqualTypeOf<Sent<'chat:typing'>>();
  expectTypeOf<z.infer<typeof pageSeen>>().toEqualTypeOf<Sent<'page:seen'>>();
});
