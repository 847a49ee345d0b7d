/** The text of a reply that the client would get, and its language: the client's, its base, English, or what there is. */
export const cannedTextFor = (
  texts: Record<string, string>,
  locale: string
): { locale: string; html: string; isFallback: boolean } | null => {
  const base = locale.split('-')[0] ?? locale;
  const found = [locale, base, 'en', ...Object.keys(texts).sort()].find((code) => texts[code]);
  const html = found === undefined ? undefined : texts[found];
  if (found === undefined || html === undefined) return null;
  return { locale: found, html, isFallback: found.split('-')[0] !== base };
};
