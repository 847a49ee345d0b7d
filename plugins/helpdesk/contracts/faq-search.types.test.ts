import type { z } from '@strapi/utils';
import { expectTypeOf, test } from 'vitest';
import type {
  CloseMissBody,
  FaqMiss,
  FaqMissList,
  FaqOffer,
  FaqSearch,
  FaqSuggestion,
} from './faq-search';
import type {
  closeMissBody,
  faqMiss,
  faqMissList,
  faqOffers,
  faqSearch,
  faqSuggestions,
} from './faq-search.schema';

test('the schemas give the types', () => {
  expectTypeOf<z.infer<typeof faqSearch>>().toEqualTypeOf<FaqSearch>();
  expectTypeOf<z.infer<typeof faqSuggestions>>().toEqualTypeOf<FaqSuggestion[]>();
  expectTypeOf<z.infer<typeof faqOffers>>().toEqualTypeOf<FaqOffer[]>();
  expectTypeOf<z.infer<typeof faqMiss>>().toEqualTypeOf<FaqMiss>();
  expectTypeOf<z.infer<typeof faqMissList>>().toEqualTypeOf<FaqMissList>();
  expectTypeOf<z.infer<typeof closeMissBody>>().toEqualTypeOf<CloseMissBody>();
});
