import { SITE_LOCALES, type LocalizedText, type SiteLocale } from '../../../contracts';

/** The letters that each language is written in. */
const SCRIPTS: Record<SiteLocale, string> = {
  en: 'Latin',
  ur: 'Arabic',
  bn: 'Bengali',
  sw: 'Latin',
  hi: 'Devanagari',
  ru: 'Cyrillic',
};
/** Same words in English and Swahili. */
const SWAHILI_TOO = ['PDF', 'ZIP', 'Video'];
const ENGLISH_WORDS = /\b(the|your|you|we|our|is|are|and|of|to|with|please|this|that)\b/i;
/** `{{ ticket.link }}`, `{% if … %}`, `{count}`; of a plural, its words stay. */
const PLACES = /\{\{.*?\}\}|\{%.*?%\}|\{\w+(?:, plural)?[,}]|(?<= )\w+(?= \{)/g;

/** Languages in which a text of ours is missing, still English, in the wrong letters or short of a value. */
export function unfinished(text: LocalizedText): string[] {
  const english = text.en ?? '';
  const hasWords = /\p{L}/u.test(wordsOf(english));
  return SITE_LOCALES.filter((locale) => {
    const own = text[locale] ?? '';
    if (String(valuesIn(own)) !== String(valuesIn(english))) return true;
    return hasWords && !isWritten(locale, { own, english });
  });
}

function isWritten(locale: SiteLocale, { own, english }: { own: string; english: string }) {
  const words = wordsOf(own).replace(/\S+@\S+/g, '');
  const strange = new RegExp(
    `(?!\\p{Script=${SCRIPTS[locale]}}|\\p{Script=Latin}|\\p{Script=Inherited}|\\p{Script=Common})[\\p{L}\\p{M}]`,
    'u'
  );
  if (strange.test(words)) return false;
  const inScript = words.match(new RegExp(`\\p{Script=${SCRIPTS[locale]}}`, 'gu')) ?? [];
  const inLatin = words.match(/\p{Script=Latin}/gu) ?? [];
  if (SCRIPTS[locale] !== 'Latin') return inScript.length > inLatin.length;
  if (locale === 'en') return inScript.length > 0;
  if (SWAHILI_TOO.includes(own)) return true;
  return inScript.length > 0 && own !== english && !ENGLISH_WORDS.test(words);
}

function wordsOf(text: string): string {
  return text.replace(PLACES, ' ');
}

/** What is put into a text, in whatever order its language has it. */
function valuesIn(text: string): string[] {
  return (text.match(/\{\{.*?\}\}|\{\w+(?=[,}])/g) ?? []).sort();
}
