import type { z } from '@strapi/utils';
import { expectTypeOf, test } from 'vitest';
import type { PlannedAction, TimedBecause } from './timing';
import type * as schema from './timing.schema';

test('the schemas give the types', () => {
  expectTypeOf<z.infer<typeof schema.timedBecause>>().toEqualTypeOf<TimedBecause>();
  expectTypeOf<z.infer<typeof schema.plannedAction>>().toEqualTypeOf<PlannedAction>();
});
