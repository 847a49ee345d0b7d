import { slugKey, type Faq } from './faq-tree';

/*
 * Where the FAQ stands on the site, below the site's path and the language. Each text has one address, made of the
 * slugs of its own language; every other one that leads to it is led on to that.
 */

/** Stands in the category's place where an entry without one has the slug of a category. */
const NO_CATEGORY = '-';

export function categoryPath(slug: string): string {
  return `/faq/${encodeURIComponent(slug)}`;
}

export function entryPath(
  { categorySlugs }: Pick<Faq, 'categorySlugs'>,
  { slug, categorySlug }: { slug: string; categorySlug: string | null }
): string {
  if (categorySlug !== null) return `${categoryPath(categorySlug)}/${encodeURIComponent(slug)}`;
  const isTaken = categorySlugs.has(slugKey({ slug }));
  return `${isTaken ? `/faq/${NO_CATEGORY}` : '/faq'}/${encodeURIComponent(slug)}`;
}

/** Of a whole entry on the page of its category. */
export function entryAnchor(slug: string): string {
  return `q-${encodeURIComponent(slug)}`;
}

export function infoPath(slug: string): string {
  return `/pages/${encodeURIComponent(slug)}`;
}
