import type { z } from '@strapi/utils';
import { expectTypeOf, test } from 'vitest';
import type {
  FaqAnswer,
  FaqAnswerBody,
  FaqDraft,
  FaqDraftBody,
  FaqEntryUsage,
  FaqFeedbackBody,
  FaqFeedbackPage,
  FaqFeedbackQuery,
  FaqUsageQuery,
  FaqUsageRow,
  FaqVoteBody,
} from './faq-insight';
import type * as schema from './faq-insight.schema';

test('the schemas give the types', () => {
  expectTypeOf<z.infer<typeof schema.faqVoteBody>>().toEqualTypeOf<FaqVoteBody>();
  expectTypeOf<z.infer<typeof schema.faqEntryUsage>>().toEqualTypeOf<FaqEntryUsage>();
  expectTypeOf<z.infer<typeof schema.faqFeedbackQuery>>().toEqualTypeOf<FaqFeedbackQuery>();
  expectTypeOf<z.infer<typeof schema.faqFeedbackPage>>().toEqualTypeOf<FaqFeedbackPage>();
  expectTypeOf<z.infer<typeof schema.faqFeedbackBody>>().toEqualTypeOf<FaqFeedbackBody>();
  expectTypeOf<z.infer<typeof schema.faqUsageQuery>>().toEqualTypeOf<FaqUsageQuery>();
  expectTypeOf<z.infer<typeof schema.faqUsageRow>>().toEqualTypeOf<FaqUsageRow>();
  expectTypeOf<z.infer<typeof schema.faqDraftBody>>().toEqualTypeOf<FaqDraftBody>();
  expectTypeOf<z.infer<typeof schema.faqDraft>>().toEqualTypeOf<FaqDraft>();
  expectTypeOf<z.infer<typeof schema.faqAnswer>>().toEqualTypeOf<FaqAnswer>();
  expectTypeOf<z.infer<typeof schema.faqAnswerBody>>().toEqualTypeOf<FaqAnswerBody>();
});
