import type { EpochMs } from './common';

/** Who reads an entry: everybody on the site, agents alone (as a canned reply), or both. */
export const FAQ_AUDIENCES = ['public', 'staff', 'both'] as const;
export type FaqAudience = (typeof FAQ_AUDIENCES)[number];

/** How a category shows its entries: each on a page of its own, or all on one page. */
export const FAQ_LAYOUTS = ['separate', 'together'] as const;
export type FaqLayout = (typeof FAQ_LAYOUTS)[number];

export const FAQ_ICONS = [
  'book',
  'cart',
  'truck',
  'card',
  'wrench',
  'gear',
  'person',
  'shield',
  'chat',
  'star',
  'globe',
  'clock',
] as const;
export type FaqIcon = (typeof FAQ_ICONS)[number];

/** Where the link to an information page stands. */
export const PAGE_MENUS = ['none', 'header', 'footer'] as const;
export type PageMenu = (typeof PAGE_MENUS)[number];

/**
 * Every text of the FAQ names its language: where a document has none in the reader's, the site's own language or
 * whatever is there stands for it, and `isFallback` says so.
 */
export interface FaqTextRef {
  /** The documentId: one document in all its languages. */
  key: string;
  slug: string;
  locale: string;
  isFallback: boolean;
}

export interface FaqEntryRef extends FaqTextRef {
  question: string;
}

export interface FaqCategoryRef extends FaqTextRef {
  name: string;
}

export interface FaqCategoryView extends FaqCategoryRef {
  description: string;
  icon: FaqIcon | null;
  layout: FaqLayout;
  /** Key of the category above it; null: it is one of the outermost. */
  parent: string | null;
  /** Entries that the reader may open, of the categories below it too. */
  count: number;
  /** In their order. */
  entries: FaqEntryRef[];
}

/** The same document in another language, by its own slugs. `categorySlug` is null for an entry without category. */
export interface FaqAlternate {
  locale: string;
  slug: string;
  categorySlug: string | null;
}

export interface FaqEntryView extends FaqEntryRef {
  /** Safe: made by us of the editor's blocks. */
  html: string;
  /** The answer's words without formatting. */
  text: string;
  /** From the outermost category to the entry's own; empty for an entry without category. */
  path: FaqCategoryRef[];
  updatedAt: EpochMs;
  alternates: FaqAlternate[];
  /** Others of its category, in their order; at most 5. */
  related: FaqEntryRef[];
}

export interface InfoPageRef extends FaqTextRef {
  title: string;
  menu: PageMenu;
}

export interface InfoPageView extends InfoPageRef {
  html: string;
  text: string;
  updatedAt: EpochMs;
  alternates: FaqAlternate[];
}

/** `GET /api/helpdesk/faq` */
export interface FaqHome {
  locale: string;
  /** In reading order: each is followed by those below it. Empty ones are left out. */
  categories: FaqCategoryView[];
  /** Entries without a category. */
  entries: FaqEntryRef[];
  pages: InfoPageRef[];
}

/** `GET /api/helpdesk/faq/categories/:slug` */
export interface FaqCategoryPage {
  category: FaqCategoryView;
  /** Those below it, in reading order. */
  below: FaqCategoryView[];
  path: FaqCategoryRef[];
  alternates: FaqAlternate[];
  /** Whole entries, where the category shows all of them on one page; else empty. */
  whole: FaqEntryView[];
}
