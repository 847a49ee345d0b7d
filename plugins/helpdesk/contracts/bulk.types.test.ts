import type { z } from '@strapi/utils';
import { expectTypeOf, test } from 'vitest';
import type { Bulk, BulkBody, BulkOffers, BulkSummary, BulkTickets } from './bulk';
import type { bulkBody, bulkOffers, bulkSchema, bulkSummary, bulkTickets } from './bulk.schema';

test('the schemas give the types', () => {
  expectTypeOf<z.infer<typeof bulkBody>>().toEqualTypeOf<BulkBody>();
  expectTypeOf<z.infer<typeof bulkTickets>>().toEqualTypeOf<BulkTickets>();
  expectTypeOf<z.infer<typeof bulkSummary>>().toEqualTypeOf<BulkSummary>();
  expectTypeOf<z.infer<typeof bulkSchema>>().toEqualTypeOf<Bulk>();
  expectTypeOf<z.infer<typeof bulkOffers>>().toEqualTypeOf<BulkOffers>();
});
