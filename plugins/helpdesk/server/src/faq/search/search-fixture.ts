import { arrangeFaq, type Category, type Entry, type EntryText, type Faq } from '../rules/faq-tree';
import { BENGALI } from './texts/bn-fixture';
import { ENGLISH, type FixtureText } from './texts/en-fixture';
import { HINDI } from './texts/hi-fixture';
import { RUSSIAN } from './texts/ru-fixture';
import { SWAHILI } from './texts/sw-fixture';
import { URDU } from './texts/ur-fixture';

const TEXTS: Record<string, readonly FixtureText[]> = {
  en: ENGLISH,
  ur: URDU,
  bn: BENGALI,
  sw: SWAHILI,
  hi: HINDI,
  ru: RUSSIAN,
};

export const category = (given: Partial<Category> & { key: string }): Category => ({
  icon: null,
  layout: 'separate',
  position: 0,
  site: null,
  updatedAt: 0,
  parent: null,
  texts: new Map([['en', { slug: given.key, name: given.key, description: '' }]]),
  ...given,
});

export const entry = (given: Partial<Entry> & { key: string }): Entry => ({
  audience: 'public',
  staffHint: '',
  category: null,
  position: 0,
  site: null,
  updatedAt: 0,
  texts: new Map(),
  ...given,
});

export const entryText = (question: string, text = '', keywords = ''): EntryText => ({
  slug: question.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-'),
  question,
  html: `<p>${text}</p>`,
  text,
  keywords,
});

/** Forty questions to a shop for coffee machines; all in English, twenty of them in each of the other languages. */
export function shopFaq(more: Partial<{ entries: Entry[]; categories: Category[] }> = {}): Faq {
  const entries = ENGLISH.map(([key], position) =>
    entry({
      key,
      position,
      texts: new Map(
        Object.entries(TEXTS).flatMap(([locale, texts]) => {
          const found = texts.find(([other]) => other === key);
          return found ? [[locale, entryText(found[1], found[3], found[2])] as const] : [];
        })
      ),
    })
  );
  return arrangeFaq({
    stamp: 'shop',
    defaultLocale: 'en',
    categories: more.categories ?? [],
    entries: [...entries, ...(more.entries ?? [])],
    pages: [],
  });
}
