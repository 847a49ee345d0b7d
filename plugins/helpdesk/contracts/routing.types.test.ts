import type { z } from '@strapi/utils';
import { expect, expectTypeOf, test } from 'vitest';
import type {
  AvailabilityBody,
  AvailabilityView,
  Distribution,
  RoutedBecause,
  StrategyView,
} from './routing';
import * as schema from './routing.schema';

test('the schemas give the types', () => {
  expectTypeOf<z.infer<typeof schema.distribution>>().toEqualTypeOf<Distribution>();
  expectTypeOf<z.infer<typeof schema.availabilityBody>>().toEqualTypeOf<AvailabilityBody>();
  expectTypeOf<z.infer<typeof schema.availabilityView>>().toEqualTypeOf<AvailabilityView>();
  expectTypeOf<z.infer<typeof schema.routedBecause>>().toEqualTypeOf<RoutedBecause>();
  expectTypeOf<z.infer<typeof schema.strategyView>>().toEqualTypeOf<StrategyView>();
});

test.each([
  { strategy: 'Not a key', limit: null, dueHours: null },
  { strategy: 'nobody', limit: 0, dueHours: null },
  { strategy: 'nobody', limit: 1.5, dueHours: null },
  { strategy: 'nobody', limit: null, dueHours: 0 },
  { strategy: 'nobody', limit: null, dueHours: 1_001 },
  { strategy: 'by-page', limit: null, dueHours: null, pages: [{ path: 'shop', team: 'a' }] },
  { strategy: 'by-page', limit: null, dueHours: null, pages: [{ path: '/a?b', team: 'a' }] },
  {
    ...{ strategy: 'by-page', limit: null, dueHours: null },
    pages: [
      { path: '/a', team: 'a' },
      { path: '/a', team: 'b' },
    ],
  },
])('%j is no distribution', (given) => {
  expect(schema.distribution.safeParse(given).success).toBe(false);
});
