import type { Core } from '@strapi/strapi';
import { SITE_LOCALES } from '../../../contracts';
import { publicUrl } from '../platform/public-url';
import { siteKey, sitePath } from '../site/site-path';
import { entryPath } from './rules/faq-addresses';
import {
  isPublic,
  pickText,
  type Entry,
  type EntryText,
  type Faq,
  type Picked,
} from './rules/faq-tree';

/** The whole address of an entry's page in the language of its text; null where the site has none for it. */
export function addressOfEntry(
  strapi: Core.Strapi,
  faq: Faq,
  entry: Entry,
  { locale, text }: Picked<EntryText>
): string | null {
  const root = sitePath(strapi);
  if (root === null || !isPublic(faq, entry, { locale, site: siteKey(strapi) })) return null;
  const category = faq.categories.get(entry.category ?? '');
  const named = category && pickText(category, locale, faq.defaultLocale);
  const path = entryPath(faq, { slug: text.slug, categorySlug: named?.text.slug ?? null });
  const language = SITE_LOCALES.find((own) => own === locale.split('-')[0]);
  return `${publicUrl(strapi)}${root}${language ? `/${language}` : ''}${path}`;
}
