import { RTL_LANGUAGES, type LocalizedText } from '../../../../contracts';
import { localize } from '../../workflow/rules/localize';

/** The words for a reader, with the language that they are in and its direction. */
export interface ReaderText {
  words: string;
  /** BCP 47. */
  language: string;
  direction: 'ltr' | 'rtl';
}

/**
 * A mail is in its reader's language, as far as the owner wrote it in that language; otherwise in the one that
 * `localize` falls back to. Its direction follows the words, not the reader.
 */
export function forReader(text: LocalizedText, locale: string | null): ReaderText {
  const words = localize(text, locale);
  const wanted = (locale ?? '').toLowerCase();
  const inThatLanguage = Object.keys(text).filter((language) => text[language] === words);
  const language =
    inThatLanguage.find((key) => wanted === key.toLowerCase() || wanted.startsWith(`${key}-`)) ??
    inThatLanguage[0] ??
    'en';
  return { words, language, direction: directionOf(language) };
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  const base = language.toLowerCase().replace(/-.*/, '');
  return RTL_LANGUAGES.some((rtl) => rtl === base) ? 'rtl' : 'ltr';
}
