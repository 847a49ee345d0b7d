import type { FaqAudience, FaqEntry, FaqLocale, FaqText, InLocales } from './faq-types';

export interface EnglishEntry extends FaqText {
  slug: string;
  audience: FaqAudience;
  hint?: InLocales<string>;
}

/** Texts of one category in one language, by the slug of the entry. */
export type Translations = Record<string, FaqText>;

/** The entries of a category: as they are in English, and what has been translated of them. */
export function entriesOf(
  category: string,
  english: EnglishEntry[],
  translated: Partial<Record<FaqLocale, Translations>>
): FaqEntry[] {
  const known = new Set(english.map(({ slug }) => slug));
  const strays = Object.values(translated)
    .flatMap((texts) => Object.keys(texts))
    .filter((slug) => !known.has(slug));
  if (strays.length > 0) throw new Error(`${category} has no English entry ${strays.join(', ')}.`);
  return english.map(({ slug, audience, hint, ...en }) => {
    const others = Object.entries(translated).flatMap(([locale, texts]) =>
      texts[slug] ? [[locale, texts[slug]]] : []
    );
    return {
      ...{ slug, category, audience, hint: hint ?? null },
      texts: { en, ...Object.fromEntries(others) },
    };
  });
}
