import type {
  FaqCategoryPage,
  FaqCategoryRef,
  FaqCategoryView,
  FaqEntryRef,
  FaqEntryView,
  FaqHome,
  InfoPageRef,
  InfoPageView,
} from '../../../../contracts';
import {
  alternatesOf,
  findBySlug,
  isOnSite,
  isPublic,
  pathOf,
  pickText,
  slugKey,
  textRef,
  type Category,
  type Entry,
  type Faq,
  type FaqReader,
  type InfoPage,
  type PageText,
  type Picked,
} from './faq-tree';

/*
 * What the site shows of the FAQ. A category without anything to read is left out, an entry for staff has no way
 * into any of these.
 */

const RELATED_MAX = 5;

export function presentHome(faq: Faq, reader: FaqReader): FaqHome {
  return {
    locale: reader.locale,
    categories: (faq.below.get(null) ?? []).flatMap((category) =>
      presentCategory(faq, category, reader)
    ),
    entries: entriesOf(faq, null, reader),
    pages: presentPages(faq, reader),
  };
}

/** Null: there is no such category, or nothing in it. */
export function presentCategoryPage(
  faq: Faq,
  slug: string,
  reader: FaqReader
): FaqCategoryPage | null {
  const category = findCategory(faq, slug, reader);
  const [view, ...below] = category ? presentCategory(faq, category, reader) : [];
  if (!category || !view) return null;
  const shown = view.layout === 'together' ? publicEntries(faq, category.key, reader) : [];
  return {
    category: view,
    below,
    path: pathOf(faq, category.key).map((above) => categoryRef(faq, above, reader)),
    alternates: alternatesOf(faq, category, null),
    whole: shown.map((entry) => presentEntry(faq, entry, reader)),
  };
}

/** Null: there is none for the site to show. */
export function findEntry(faq: Faq, slug: string, reader: FaqReader): FaqEntryView | null {
  const named = faq.bySlug.get(slugKey({ slug })) ?? [];
  const shown = named.filter((entry) => isPublic(faq, entry, reader));
  const entry = findBySlug(shown, slug, reader.locale);
  return entry ? presentEntry(faq, entry, reader) : null;
}

export function findInfoPage(faq: Faq, slug: string, reader: FaqReader): InfoPageView | null {
  const shown = faq.pages.filter((page) => isOnSite(page, reader));
  const page = findBySlug(shown, slug, reader.locale);
  const picked = page && pickText(page, reader.locale, faq.defaultLocale);
  if (!page || !picked) return null;
  const { html, text } = picked.text;
  return {
    ...pageRef(page, picked),
    html,
    text,
    updatedAt: page.updatedAt,
    alternates: alternatesOf(faq, page, null),
  };
}

export function presentPages(faq: Faq, reader: FaqReader): InfoPageRef[] {
  const shown = faq.pages.filter((page) => isOnSite(page, reader));
  return shown.flatMap((page) => {
    const picked = pickText(page, reader.locale, faq.defaultLocale);
    return picked ? [pageRef(page, picked)] : [];
  });
}

export function entryRef(faq: Faq, entry: Entry, reader: FaqReader): FaqEntryRef[] {
  const picked = pickText(entry, reader.locale, faq.defaultLocale);
  return picked ? [{ ...textRef(entry, picked), question: picked.text.question }] : [];
}

/** The category, then those below it; empty where there is nothing to read in any of them. */
function presentCategory(faq: Faq, category: Category, reader: FaqReader): FaqCategoryView[] {
  if (!isOnSite(category, reader)) return [];
  const entries = entriesOf(faq, category.key, reader);
  const below = (faq.below.get(category.key) ?? []).flatMap((child) =>
    presentCategory(faq, child, reader)
  );
  const children = below.filter(({ parent }) => parent === category.key);
  const count = entries.length + children.reduce((sum, child) => sum + child.count, 0);
  if (count === 0) return [];
  const { icon, layout } = category;
  const above = pathOf(faq, category.key).at(-2)?.key ?? null;
  const description = pickText(category, reader.locale, faq.defaultLocale)?.text.description ?? '';
  const own = { description, icon, layout, parent: above, count, entries };
  return [{ ...categoryRef(faq, category, reader), ...own }, ...below];
}

function presentEntry(faq: Faq, entry: Entry, reader: FaqReader): FaqEntryView {
  // Never empty: a document without any text is not held.
  const picked = pickText(entry, reader.locale, faq.defaultLocale);
  const { question = '', html = '', text = '' } = picked?.text ?? {};
  const path = pathOf(faq, entry.category);
  const beside = entriesOf(faq, entry.category, reader).filter(({ key }) => key !== entry.key);
  return {
    ...(picked
      ? textRef(entry, picked)
      : { key: entry.key, slug: '', locale: '', isFallback: true }),
    question,
    html,
    text,
    path: path.map((category) => categoryRef(faq, category, reader)),
    updatedAt: entry.updatedAt,
    alternates: alternatesOf(faq, entry, path.at(-1) ?? null),
    related: beside.slice(0, RELATED_MAX),
  };
}

function publicEntries(faq: Faq, category: string | null, reader: FaqReader): Entry[] {
  return (faq.inside.get(category) ?? []).filter((entry) => isPublic(faq, entry, reader));
}

function entriesOf(faq: Faq, category: string | null, reader: FaqReader): FaqEntryRef[] {
  return publicEntries(faq, category, reader).flatMap((entry) => entryRef(faq, entry, reader));
}

export function findCategory(faq: Faq, slug: string, reader: FaqReader): Category | null {
  const shown = [...faq.categories.values()].filter((category) =>
    pathOf(faq, category.key).every((above) => isOnSite(above, reader))
  );
  return findBySlug(shown, slug, reader.locale);
}

export function categoryRef(faq: Faq, category: Category, reader: FaqReader): FaqCategoryRef {
  const picked = pickText(category, reader.locale, faq.defaultLocale);
  return picked
    ? { ...textRef(category, picked), name: picked.text.name }
    : { key: category.key, slug: '', locale: '', isFallback: true, name: '' };
}

function pageRef(page: InfoPage, picked: Picked<PageText>): InfoPageRef {
  return { ...textRef(page, picked), title: picked.text.title, menu: page.menu };
}
