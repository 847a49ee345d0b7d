import {
  SITE_LOCALES,
  type FaqCategoryRef,
  type FaqEntryRef,
  type FaqTextRef,
} from '../../../contracts';
import type { Page } from '../site/page';
import { directionOf } from '../site/rules/pick-locale';
import { siteKey } from '../site/site-path';
import { categoryPath, entryPath } from './rules/faq-addresses';
import type { Faq, FaqReader } from './rules/faq-tree';
import { keepLanguage } from './rules/own-links';

/* Texts of the FAQ as pages, their templates and their scripts take them. */

export function readerOf({ strapi, locale }: Pick<Page, 'strapi' | 'locale'>): FaqReader {
  return { locale, site: siteKey(strapi) };
}

/** A link as templates take it. */
export interface ShownLink {
  text: string;
  href: string;
  /** Language and direction of the text where they are not the page's; else empty. */
  lang: string;
  dir: string;
  /** Name of that language in the reader's own; else empty. */
  language: string;
}

export function categoryLink(page: Page, ref: FaqCategoryRef): ShownLink {
  const href = page.url(categoryPath(ref.slug));
  return { text: ref.name, href, ...otherLanguage(page, ref) };
}

/**
 * The page of an entry alone, where it can be voted on; also of one that its category shows among others.
 *
 * @param category the entry's own.
 */
export function entryHref(
  page: Page,
  faq: Faq,
  { slug }: Pick<FaqEntryRef, 'slug'>,
  category: FaqCategoryRef | null
): string {
  return page.url(entryPath(faq, { slug, categorySlug: category?.slug ?? null }));
}

/** What is to be said of a text that stands for one in the reader's language; else empty. */
export function otherLanguage(
  { locale }: Pick<Page, 'locale'>,
  ref: Pick<FaqTextRef, 'locale' | 'isFallback'>
): Pick<ShownLink, 'lang' | 'dir' | 'language'> {
  if (!ref.isFallback) return { lang: '', dir: '', language: '' };
  const language = new Intl.DisplayNames(locale, { type: 'language' }).of(ref.locale) ?? ref.locale;
  return { lang: ref.locale, dir: directionOf(ref.locale), language };
}

/** An answer whose links to other pages of the site stay in the language of this one. */
export function ownHtml({ root, url }: Page, html: string): string {
  return keepLanguage(html, { root, named: url(''), locales: SITE_LOCALES });
}
