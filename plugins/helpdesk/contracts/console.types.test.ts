import type { z } from '@strapi/utils';
import { expectTypeOf, test } from 'vitest';
import type {
  AcceptBody,
  Accepted,
  ChatList,
  ChatRow,
  ChatsQuery,
  VisitorPresence,
  VisitorView,
} from './console';
import type * as schema from './console.schema';

test('the schemas give the types', () => {
  expectTypeOf<z.infer<typeof schema.chatsQuery>>().toEqualTypeOf<ChatsQuery>();
  expectTypeOf<z.infer<typeof schema.visitorPresence>>().toEqualTypeOf<VisitorPresence>();
  expectTypeOf<z.infer<typeof schema.chatRow>>().toEqualTypeOf<ChatRow>();
  expectTypeOf<z.infer<typeof schema.chatList>>().toEqualTypeOf<ChatList>();
  expectTypeOf<z.infer<typeof schema.visitorView>>().toEqualTypeOf<VisitorView>();
  expectTypeOf<z.infer<typeof schema.acceptBody>>().toEqualTypeOf<AcceptBody>();
  expectTypeOf<z.infer<typeof schema.accepted>>().toEqualTypeOf<Accepted>();
});
