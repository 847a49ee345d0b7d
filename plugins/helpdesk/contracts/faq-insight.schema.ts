import { z } from '@strapi/utils';
import { epochMs, keyText, plainText, ticketNumber } from './common.schema';
import { FAQ_INSERTIONS, FAQ_REASON_MAX, FEEDBACK_STATUSES } from './faq-insight';

const language = z
  .string()
  .max(20)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'A language such as en or ur-PK');

export const faqKeyParams = z.object({ key: keyText });
export const faqAnswerParams = ticketNumber.extend({ key: keyText });

export const faqVoteBody = z.object({
  helpful: z.enum(['yes', 'no']),
  reason: z
    .string()
    .transform((text) => text.trim())
    .pipe(plainText(FAQ_REASON_MAX))
    .optional(),
  back: z.string().max(2_000).optional(),
});

const counts = {
  views: z.number().int(),
  helpful: z.number().int(),
  unhelpful: z.number().int(),
  inserted: z.number().int(),
  solved: z.number().int(),
  ticketsAfter: z.number().int(),
};
const reason = z.object({
  text: z.string(),
  isHelpful: z.boolean(),
  locale: z.string(),
  at: epochMs,
});

export const faqEntryUsageQuery = z.strictObject({ locale: language.optional() });
export const faqEntryUsage = z.object({
  recent: z.object(counts),
  total: z.object(counts),
  reasons: z.array(reason),
  searches: z.array(z.object({ query: z.string(), count: z.number().int() })),
  url: z.string().nullable(),
});

export const faqFeedbackQuery = z.strictObject({
  status: z.enum(FEEDBACK_STATUSES).optional(),
  locale: language.optional(),
  after: z.string().max(200).optional(),
});
export const faqFeedbackPage = z.object({
  groups: z.array(
    z.object({
      entry: z.string(),
      question: z.string().nullable(),
      locale: z.string().nullable(),
      count: z.number().int(),
      lastAt: epochMs,
      reasons: z.array(reason),
    })
  ),
  after: z.string().nullable(),
});
export const faqFeedbackBody = z.strictObject({
  status: z.enum(FEEDBACK_STATUSES),
  until: epochMs.min(0).max(8_640_000_000_000_000),
});

export const faqUsageQuery = z.strictObject({
  days: z.coerce.number().pipe(z.union([z.literal(7), z.literal(30), z.literal(90)])),
  locale: language.optional(),
});
export const faqUsageRow = z.object({
  ...counts,
  entry: z.string(),
  question: z.string().nullable(),
  locale: z.string().nullable(),
});

const NOT_IN_LINE = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
export const faqDraftBody = z.strictObject({
  question: z
    .string()
    .trim()
    .min(1)
    .max(255, 'At most 255 characters')
    .refine((text) => !NOT_IN_LINE.test(text), 'One line, without control characters'),
  locale: language,
});
export const faqDraft = z.object({ entry: z.string(), locale: z.string() });

export const faqAnswersQuery = z.strictObject({
  q: z.string().max(200).optional(),
  locale: language.optional(),
});
export const faqAnswer = z.object({
  key: z.string(),
  question: z.string(),
  staffHint: z.string(),
  beginning: z.string(),
  locale: z.string(),
  isFallback: z.boolean(),
  hasPage: z.boolean(),
});
export const faqAnswerBody = z.strictObject({ as: z.enum(FAQ_INSERTIONS) });
