import type { z } from '@strapi/utils';
import { expectTypeOf, test } from 'vitest';
import type { FaqCategoryPage, FaqEntryView, FaqHome, InfoPageView } from './faq-content';
import type { faqCategoryPage, faqEntryView, faqHome, infoPageView } from './faq-content.schema';

test('the schemas give the types', () => {
  expectTypeOf<z.infer<typeof faqHome>>().toEqualTypeOf<FaqHome>();
  expectTypeOf<z.infer<typeof faqCategoryPage>>().toEqualTypeOf<FaqCategoryPage>();
  expectTypeOf<z.infer<typeof faqEntryView>>().toEqualTypeOf<FaqEntryView>();
  expectTypeOf<z.infer<typeof infoPageView>>().toEqualTypeOf<InfoPageView>();
});
