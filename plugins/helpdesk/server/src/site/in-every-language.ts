import { SITE_LOCALES, type LocalizedText } from '../../../contracts';
import { textsOf, type Texts } from './translations';

/** A text of ours in all languages, for the owner to change. */
export function inEveryLanguage(text: (texts: Texts) => string): LocalizedText {
  return Object.fromEntries(SITE_LOCALES.map((locale) => [locale, text(textsOf(locale))]));
}
