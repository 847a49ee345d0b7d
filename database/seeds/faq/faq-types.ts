/** Languages that the company writes its help in; English is always there. */
export const FAQ_LOCALES = ['en', 'ur', 'bn', 'sw', 'hi', 'ru'] as const;
export type FaqLocale = (typeof FAQ_LOCALES)[number];

export type InLocales<T> = { en: T } & Partial<Record<FaqLocale, T>>;

/** Pictures beside a category, by what they show; no particular set of icons is meant. */
export const FAQ_ICONS = [
  'truck',
  'credit-card',
  'coffee',
  'play',
  'droplet',
  'sliders',
  'wrench',
  'user',
] as const;
export type FaqIcon = (typeof FAQ_ICONS)[number];

/** Who reads an entry: everybody on the site, staff alone (as a canned reply), or both. */
export const FAQ_AUDIENCES = ['public', 'staff', 'both'] as const;
export type FaqAudience = (typeof FAQ_AUDIENCES)[number];

/**
 * One part of a text. Strings carry marks: `**bold**`, `*italic*`, a word of code between backticks, `[label](address)`.
 * An address is `entry:<slug>`, `page:<slug>`, `site:<path>` (below the site's path, `site:request`), or a whole one.
 */
export type Block =
  | { kind: 'paragraph' | 'heading' | 'quote' | 'code'; text: string }
  | { kind: 'list'; isOrdered: boolean; items: string[] };

export interface FaqCategory {
  slug: string;
  /** Slug of the category above; null at the top. */
  parent: string | null;
  icon: FaqIcon;
  texts: Record<FaqLocale, { name: string; description: string }>;
}

export interface FaqText {
  question: string;
  answer: Block[];
  /** Other words that people look for it with, separated by commas. */
  keywords: string;
}

export interface FaqEntry {
  slug: string;
  /** Slug of the category. Entries stand in it in the order of the list. */
  category: string;
  audience: FaqAudience;
  /** For staff: when to insert it. Null where it is never inserted. */
  hint: InLocales<string> | null;
  texts: InLocales<FaqText>;
}

export interface FaqPage {
  slug: string;
  texts: Record<FaqLocale, FaqPageText>;
}

export interface FaqPageText {
  title: string;
  /** One sentence for lists and search engines. */
  description: string;
  content: Block[];
}

/** Why somebody found an entry not helpful, in their own words. */
export interface FaqReason {
  slug: string;
  locale: FaqLocale;
  text: string;
}

/** How often an entry is read in ninety days, and how many of a hundred votes say that it helped. */
export interface FaqReading {
  views: number;
  helpful: number;
}

/** What people look for and do not find: one wish in the ways in which it was typed. */
export interface FaqMiss {
  locale: FaqLocale;
  /** The way most of them type it first. */
  queries: string[];
  /** Searches in ninety days, all ways together. */
  count: number;
}

/** The same, with the entry that answers it now. */
export interface FaqAnswered extends FaqMiss {
  slug: string;
}
