import { z } from '@strapi/utils';
import { epochMs } from './common.schema';
import { faqCategoryRef, faqEntryRef, faqQuery, faqSlug } from './faq-content.schema';
import { FAQ_SEARCH_LIMITS, MISS_STATUSES } from './faq-search';

const { query, results } = FAQ_SEARCH_LIMITS;

export const searchedText = z.string().max(query, `At most ${query} characters`);

/** `category`: a slug of it, in any language. */
export const faqSearchQuery = z.strictObject({
  ...faqQuery.shape,
  q: searchedText,
  category: faqSlug.optional(),
  limit: z.coerce.number().int().min(1).max(results).default(10),
});

export const faqSearch = z.object({
  query: z.string(),
  results: z.array(
    z.object({
      ...faqEntryRef.shape,
      category: faqCategoryRef.nullable(),
      snippet: z.array(z.object({ text: z.string(), isMatch: z.boolean() })),
    })
  ),
  isGood: z.boolean(),
  spellings: z.array(z.string()),
});

export const faqSuggestions = z.array(z.object({ question: z.string(), href: z.string() }));
export const faqOffers = z.array(
  z.object({ ...faqEntryRef.shape, html: z.string(), href: z.string() })
);

const missStatus = z.enum(MISS_STATUSES);

export const faqMissQuery = z.strictObject({
  status: missStatus.default('open'),
  locale: faqQuery.shape.locale,
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});

export const faqMiss = z.object({
  key: z.string(),
  locale: z.string(),
  site: z.string().nullable(),
  query: z.string(),
  count: z.number().int(),
  firstAt: epochMs,
  lastAt: epochMs,
  results: z.number().int(),
  status: missStatus,
  entry: z.string().nullable(),
  closedAt: epochMs.nullable(),
});
export const faqMissList = z.object({ misses: z.array(faqMiss), after: z.string().nullable() });

export const missParams = z.object({ key: z.string().regex(/^[0-9a-f]{64}$/) });
export const closeMissBody = z.strictObject({
  status: missStatus,
  entry: z
    .string()
    .regex(/^[a-z0-9]{1,40}$/, 'The documentId of an entry')
    .nullable()
    .default(null),
});
