import type { z } from '@strapi/utils';
import { expect, expectTypeOf, test } from 'vitest';
import type { QueueQuery } from './queue-query';
import { queueQuery } from './queue-query.schema';
import type { Board, NewView, Panel, PastSearch, ViewBody, ViewCount, Views } from './views';
import * as schema from './views.schema';

test('the schemas give the types', () => {
  expectTypeOf<z.infer<typeof queueQuery>>().toEqualTypeOf<QueueQuery>();
  expectTypeOf<z.infer<typeof schema.viewBody>>().toEqualTypeOf<ViewBody>();
  expectTypeOf<z.infer<typeof schema.newView>>().toEqualTypeOf<NewView>();
  expectTypeOf<z.infer<typeof schema.panelBody>>().toEqualTypeOf<Panel>();
  expectTypeOf<z.infer<typeof schema.viewsSchema>>().toEqualTypeOf<Views>();
  expectTypeOf<z.infer<typeof schema.viewCounts>>().toEqualTypeOf<ViewCount[]>();
  expectTypeOf<z.infer<typeof schema.pastSearches>>().toEqualTypeOf<PastSearch[]>();
  expectTypeOf<z.infer<typeof schema.board>>().toEqualTypeOf<Board>();
});

test.each([
  { state: 'support/new,closed' },
  { assignee: 'mine,me,nobody' },
  { opened: '2024-02-29' },
  { opened: '2026-01-01..' },
  { closed: '..2026-01-31' },
  { due: 'overdue' },
  { due: 'next-8h' },
  { waits: 'older-9999w' },
  { did: 'reply,support/close' },
  { fields: 'order-number:1042;size:l,xl;amount:100..200' },
])('%j is a query', (query) => {
  expect(queueQuery.safeParse(query).success).toBe(true);
});

test.each([
  { state: 'Support/New' },
  { opened: '2026-02-31' },
  { opened: '2026-01-31..2026-01-01' },
  { opened: '0001-01-01' },
  { opened: '..' },
  { opened: 'next-8h' },
  { opened: 'last-99999d' },
  { when: 'yesterday' },
  { by: 'ada,' },
  { channel: 'pigeon' },
  { tag: Array(21).fill('vip').join(',') },
  { fields: 'order-number' },
  { fields: 'order:a\u0000b' },
  { fields: Array(21).fill('a:b').join(';') },
  { unknown: 'word' },
])('%j is refused, and the field is named', (query) => {
  const { error } = queueQuery.safeParse(query);
  expect(error?.issues.length).toBeGreaterThan(0);
});
