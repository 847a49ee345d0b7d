import type { FaqCategoryRef, FaqEntryRef } from '../../../../contracts';
import { publicUrl } from '../../platform/public-url';
import type { Page, PageAnswer } from '../../site/page';
import { textsOf } from '../../site/translations';
import { readFaq } from '../read-faq';
import { categoryPath, entryAnchor } from '../rules/faq-addresses';
import type { Faq, FaqReader } from '../rules/faq-tree';
import { breadcrumbData } from '../rules/structured-data';
import { categoryLink, entryHref, otherLanguage, readerOf, type ShownLink } from '../shown-texts';

/** The FAQ as the pages of one site show it, in the language of one page. */
export interface OpenFaq {
  faq: Faq;
  reader: FaqReader;
}

export async function openFaq(page: Page): Promise<OpenFaq> {
  return { faq: await readFaq(page.strapi), reader: readerOf(page) };
}

/**
 * @param category the entry's own. Where it shows all of its entries on one page, the link leads there.
 */
export function entryLink(
  page: Page,
  { faq }: OpenFaq,
  ref: FaqEntryRef,
  category: FaqCategoryRef | null
): ShownLink {
  const isTogether = category && faq.categories.get(category.key)?.layout === 'together';
  const href = isTogether
    ? page.url(`${categoryPath(category.slug)}#${entryAnchor(ref.slug)}`)
    : entryHref(page, faq, ref, category);
  return { text: ref.question, href, ...otherLanguage(page, ref) };
}

/** Home, then the categories down to the one of the page. */
export function stepsTo(page: Page, path: readonly FaqCategoryRef[]): ShownLink[] {
  const home = textsOf(page.locale).faq.home;
  const first = { text: home, href: page.url(''), lang: '', dir: '', language: '' };
  return [first, ...path.map((ref) => categoryLink(page, ref))];
}

/** The same steps for search engines. */
export function stepsData({ strapi }: Page, steps: readonly ShownLink[]) {
  const own = publicUrl(strapi);
  return breadcrumbData(steps.map(({ text, href }) => ({ name: text, url: `${own}${href}` })));
}

/** A picture's address as other sites need it. */
export function wholePicture({ strapi }: Page, address: string | null): string | null {
  return address?.startsWith('/') ? `${publicUrl(strapi)}${address}` : address;
}

/**
 * Every text has one address; whoever comes by another one, of old or of another language, is led there.
 *
 * @returns null: this is it.
 */
export function leadTo(page: Page, path: string): PageAnswer | null {
  const address = page.url(path);
  if (page.ctx.path === address) return null;
  return { redirect: address, isPermanent: page.isNamed };
}
