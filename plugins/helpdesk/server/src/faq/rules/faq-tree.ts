import type {
  FaqAlternate,
  FaqAudience,
  FaqIcon,
  FaqLayout,
  FaqTextRef,
  PageMenu,
  EpochMs,
} from '../../../../contracts';

/*
 * The published FAQ as it is held in memory: each document once, with its text in every language that it has. A
 * reader gets a document in the own language, else in the site's, else in English, else in the first that there is.
 * Staff's entries are no part of what the site shows.
 */

export interface CategoryText {
  slug: string;
  name: string;
  description: string;
}
export interface EntryText {
  slug: string;
  question: string;
  html: string;
  text: string;
  keywords: string;
}
export interface PageText {
  slug: string;
  title: string;
  html: string;
  text: string;
}

export interface FaqDocument<T> {
  key: string;
  position: number;
  site: string | null;
  updatedAt: EpochMs;
  texts: ReadonlyMap<string, T>;
}
export interface Category extends FaqDocument<CategoryText> {
  icon: FaqIcon | null;
  layout: FaqLayout;
  parent: string | null;
}
export interface Entry extends FaqDocument<EntryText> {
  audience: FaqAudience;
  staffHint: string;
  category: string | null;
}
export interface InfoPage extends FaqDocument<PageText> {
  menu: PageMenu;
}

/** What was published, as it was read. */
export interface FaqContent {
  /** Names this state: another one means that something was published or taken back. */
  stamp: string;
  /** The site's own language, as the host set it. */
  defaultLocale: string;
  categories: readonly Category[];
  entries: readonly Entry[];
  pages: readonly InfoPage[];
}

/** The same, with what every page looks up. All lists are in order. */
export interface Faq extends Omit<FaqContent, 'categories' | 'entries'> {
  categories: ReadonlyMap<string, Category>;
  entries: ReadonlyMap<string, Entry>;
  /** Categories below a category, by its key; the outermost by null. */
  below: ReadonlyMap<string | null, readonly Category[]>;
  /** Entries of a category, by its key; those of none by null. */
  inside: ReadonlyMap<string | null, readonly Entry[]>;
  /** Entries by each of their slugs, in small letters. */
  bySlug: ReadonlyMap<string, readonly Entry[]>;
  /** Slugs of all categories, in small letters. */
  categorySlugs: ReadonlySet<string>;
}

/** Who asks: in which language, for which of several sites (null: the one there is). */
export interface FaqReader {
  locale: string;
  site: string | null;
}

export function arrangeFaq(content: FaqContent): Faq {
  const categories = mapOf(content.categories);
  // A category that is not published holds nothing.
  const entries = inOrder(content.entries).map((entry) =>
    entry.category === null || categories.has(entry.category) ? entry : { ...entry, category: null }
  );
  const slugs = (entry: Entry) => [...new Set([...entry.texts.values()].map(slugKey))];
  return {
    ...content,
    pages: inOrder(content.pages),
    categories,
    entries: mapOf(entries),
    // A parent that is gone, or that leads into a circle, counts as none: no category is lost.
    below: grouped(inOrder(content.categories), ({ key }) => [
      pathOf({ categories }, key).at(-2)?.key ?? null,
    ]),
    inside: grouped(entries, ({ category }) => [category]),
    bySlug: grouped(entries, slugs),
    categorySlugs: new Set(
      content.categories.flatMap(({ texts }) => [...texts.values()].map(slugKey))
    ),
  };
}

/** A document's text for one reader. */
export interface Picked<T> {
  locale: string;
  text: T;
  /** It stands for one that is missing. */
  isFallback: boolean;
}

/** Null for a document without any text. */
export function pickText<T>(
  { texts }: FaqDocument<T>,
  locale: string,
  defaultLocale: string
): Picked<T> | null {
  const language = locale.replace(/-.*/, '');
  for (const wanted of [locale, language, defaultLocale, 'en', ...texts.keys()]) {
    const text = texts.get(wanted);
    if (text) return { locale: wanted, text, isFallback: wanted.replace(/-.*/, '') !== language };
  }
  return null;
}

export function isOnSite({ site }: FaqDocument<unknown>, reader: FaqReader): boolean {
  return site === null || reader.site === null || site === reader.site;
}

/** Does the site show this entry to everybody? Not, where one of its categories is another site's. */
export function isPublic(faq: Faq, entry: Entry, reader: FaqReader): boolean {
  if (entry.audience === 'staff' || !isOnSite(entry, reader)) return false;
  return pathOf(faq, entry.category).every((category) => isOnSite(category, reader));
}

/** From the outermost category to this one. A circle, which an editor can make, ends where it begins. */
export function pathOf({ categories }: Pick<Faq, 'categories'>, key: string | null): Category[] {
  const path: Category[] = [];
  for (let at = key; at !== null; ) {
    const category = categories.get(at);
    if (!category || path.includes(category)) break;
    path.unshift(category);
    at = category.parent;
  }
  return path;
}

export function inOrder<T extends FaqDocument<unknown>>(documents: readonly T[]): T[] {
  return [...documents].sort((a, b) => a.position - b.position || compare(a.key, b.key));
}

export function textRef(
  { key }: FaqDocument<unknown>,
  picked: Picked<{ slug: string }>
): FaqTextRef {
  return {
    key,
    slug: picked.text.slug,
    locale: picked.locale,
    isFallback: picked.isFallback,
  };
}

/** The same document in each of its languages, with the slug of its category there. */
export function alternatesOf(
  faq: Faq,
  document: FaqDocument<{ slug: string }>,
  category: Category | null
): FaqAlternate[] {
  return [...document.texts].map(([locale, { slug }]) => ({
    locale,
    slug,
    categorySlug: category
      ? (pickText(category, locale, faq.defaultLocale)?.text.slug ?? null)
      : null,
  }));
}

/** Of documents in order, the one that has the slug in the reader's language, else the first that has it in any. */
export function findBySlug<T extends FaqDocument<{ slug: string }>>(
  documents: readonly T[],
  slug: string,
  locale: string
): T | null {
  const wanted = slugKey({ slug });
  const has = (text: { slug: string } | undefined) =>
    text !== undefined && slugKey(text) === wanted;
  return (
    documents.find(({ texts }) => has(texts.get(locale))) ??
    documents.find(({ texts }) => [...texts.values()].some(has)) ??
    null
  );
}

export function slugKey({ slug }: { slug: string }): string {
  return slug.toLowerCase();
}

function mapOf<T extends { key: string }>(documents: readonly T[]): Map<string, T> {
  return new Map(documents.map((document) => [document.key, document]));
}

function grouped<T, K>(documents: readonly T[], keysOf: (document: T) => K[]): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const document of documents) {
    for (const key of keysOf(document)) {
      const group = groups.get(key);
      if (group) group.push(document);
      else groups.set(key, [document]);
    }
  }
  return groups;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
