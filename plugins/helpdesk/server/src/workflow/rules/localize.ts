import type { LocalizedText } from '../../../../contracts';

/**
 * A text that the owner wrote in several languages is read in the reader's own: exactly that language, else the same
 * language without its region (`ur-PK` reads `ur`), else each fallback in the same way, else English, else whatever
 * is there. Empty translations count as missing. Only a text without any words answers with an empty string.
 */
export function localize(
  text: LocalizedText,
  locale: string | null | undefined,
  fallbacks: readonly string[] = []
): string {
  const given = Object.entries(text).filter(([, words]) => words.trim() !== '');
  const byLanguage = new Map(given.map(([language, words]) => [language.toLowerCase(), words]));
  for (const wanted of [locale ?? '', ...fallbacks, 'en']) {
    const exact = wanted.toLowerCase();
    const words = byLanguage.get(exact) ?? byLanguage.get(exact.replace(/-.*/, ''));
    if (words !== undefined) return words;
  }
  return given[0]?.[1] ?? '';
}
