import type { LocalizedText } from '../../../contracts/common';

/** The owner's text in the reader's language; else in its base language, in English, in any. */
export const localized = (text: LocalizedText, locale: string): string => {
  const base = locale.split('-')[0] ?? locale;
  return text[locale] ?? text[base] ?? text.en ?? Object.values(text)[0] ?? '';
};
