import { SITE_LOCALES, type SiteLocale } from '../../../contracts';
import { publicUrl } from '../platform/public-url';
import type { Page, PageHead } from './page-answer';

/** Whole address of a page; `locale` null: in the language of whoever opens it. */
export function wholeAddress(
  { strapi, root }: Pick<Page, 'strapi' | 'root'>,
  locale: SiteLocale | null,
  path: string
): string {
  return `${publicUrl(strapi)}${root}${locale ? `/${locale}` : ''}${path}`;
}

/**
 * Address and languages of a text.
 *
 * @param paths of it, below the language, by the languages that it is written in; others than the site's are left out.
 * @param shown language of the text that is shown, and its path in the language of the page.
 */
export function addressesOf(
  page: Pick<Page, 'strapi' | 'root'>,
  paths: ReadonlyMap<string, string>,
  shown: { locale: string; path: string }
): Pick<PageHead, 'canonical' | 'alternates'> {
  const known = SITE_LOCALES.flatMap((locale) => {
    const path = paths.get(locale);
    return path === undefined ? [] : [{ locale, href: wholeAddress(page, locale, path) }];
  });
  const own = known.find(({ locale }) => locale === shown.locale);
  const canonical = own?.href ?? wholeAddress(page, SITE_LOCALES[0], shown.path);
  if (known.length < 2) return { canonical, alternates: [] };
  // Without a language, the reader's own is shown, or what there is instead of it.
  const [first] = known;
  const anybody = wholeAddress(page, null, paths.get(first.locale) ?? shown.path);
  return { canonical, alternates: [...known, { locale: 'x-default', href: anybody }] };
}
