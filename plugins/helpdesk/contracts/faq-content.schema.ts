import { z } from '@strapi/utils';
import { epochMs } from './common.schema';
import { FAQ_ICONS, FAQ_LAYOUTS, PAGE_MENUS } from './faq-content';

export const faqSlug = z.string().min(1).max(255);
export const faqParams = z.object({ slug: faqSlug });
/** `site`: key of one of several sites. What is not known here is refused. */
export const faqQuery = z.strictObject({
  locale: z
    .string()
    .max(20)
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'A language such as en or ur-PK')
    .optional(),
  site: z.string().max(60).optional(),
});

const textRef = {
  key: z.string(),
  slug: z.string(),
  locale: z.string(),
  isFallback: z.boolean(),
};
export const faqEntryRef = z.object({ ...textRef, question: z.string() });
export const faqCategoryRef = z.object({ ...textRef, name: z.string() });
const faqAlternate = z.object({
  locale: z.string(),
  slug: z.string(),
  categorySlug: z.string().nullable(),
});

export const faqCategoryView = z.object({
  ...faqCategoryRef.shape,
  description: z.string(),
  icon: z.enum(FAQ_ICONS).nullable(),
  layout: z.enum(FAQ_LAYOUTS),
  parent: z.string().nullable(),
  count: z.number().int(),
  entries: z.array(faqEntryRef),
});

export const faqEntryView = z.object({
  ...faqEntryRef.shape,
  html: z.string(),
  text: z.string(),
  path: z.array(faqCategoryRef),
  updatedAt: epochMs,
  alternates: z.array(faqAlternate),
  related: z.array(faqEntryRef),
});

export const infoPageRef = z.object({ ...textRef, title: z.string(), menu: z.enum(PAGE_MENUS) });
export const infoPageView = z.object({
  ...infoPageRef.shape,
  html: z.string(),
  text: z.string(),
  updatedAt: epochMs,
  alternates: z.array(faqAlternate),
});

export const faqHome = z.object({
  locale: z.string(),
  categories: z.array(faqCategoryView),
  entries: z.array(faqEntryRef),
  pages: z.array(infoPageRef),
});

export const faqCategoryPage = z.object({
  category: faqCategoryView,
  below: z.array(faqCategoryView),
  path: z.array(faqCategoryRef),
  alternates: z.array(faqAlternate),
  whole: z.array(faqEntryView),
});
