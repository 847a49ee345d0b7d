/*
 * A reply is inserted in the ticket's language, or in the same language without its region; else in English,
 * else in whatever it is written in.
 */
export function pickCannedText(
  texts: Record<string, string>,
  locale: string
): { locale: string; html: string; isFallback: boolean } | null {
  const base = baseOf(locale);
  const wanted = [locale, base, 'en', ...Object.keys(texts).sort()];
  const found = wanted.find((language) => texts[language]?.trim());
  if (found === undefined) return null;
  return { locale: found, html: texts[found], isFallback: baseOf(found) !== base };
}

function baseOf(locale: string): string {
  return locale.split('-')[0].toLowerCase();
}
