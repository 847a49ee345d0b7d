import { SITE_LOCALES, type LocalizedText } from '../../../../contracts/common';

/** Languages in which a text can be written: those of the site, then any other that it has already. */
export const languagesOf = (text: LocalizedText): string[] => [
  ...new Set([...SITE_LOCALES, ...Object.keys(text)]),
];

/** The text with its words in one language replaced; a language without words is left out. */
export const withWords = (text: LocalizedText, language: string, words: string): LocalizedText => {
  const { [language]: _before, ...others } = text;
  return words.trim() === '' ? others : { ...others, [language]: words };
};

/** A language's name in itself (اردو); its code where the browser knows none. */
export const languageName = (code: string): string => {
  try {
    return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  } catch {
    return code; // no BCP 47 code
  }
};

/** Refusals of a text: of one of its languages (`company.name.ur`), or of all of it (`company.name`). */
export const refusalOf = (
  refusals: Record<string, string>,
  name: string,
  language?: string
): string | undefined => refusals[language === undefined ? name : `${name}.${language}`];
