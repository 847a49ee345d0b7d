import { stemBengali } from './stems/bengali';
import { stemEnglish } from './stems/english';
import { stemHindi } from './stems/hindi';
import { stemRussian } from './stems/russian';
import { stemSwahili } from './stems/swahili';
import { stemUrdu } from './stems/urdu';

/*
 * Whoever asks for "machines" wants what is written of a "machine": endings that make other forms of the same word are
 * taken off, in what is written and in what is asked alike. What is left need be no word, only the same for all forms.
 * Each language has its own rules, whose source its file names; they are light, so that different words seldom fall
 * together. English words in texts of the other scripts (filter, app) have English endings. Words with digits, and
 * languages without rules, stay as they are.
 */

const STEMS: Record<string, (word: string) => string> = {
  en: stemEnglish,
  ur: stemUrdu,
  bn: stemBengali,
  sw: stemSwahili,
  hi: stemHindi,
  ru: stemRussian,
};
const HAS_DIGIT = /\d/;
const LATIN = /^[a-z]+$/;

/** @param word folded by `foldText`. */
export function wordStem(word: string, locale: string): string {
  if (HAS_DIGIT.test(word)) return word;
  const language = locale.toLowerCase().split('-')[0];
  const stem = Object.hasOwn(STEMS, language) ? STEMS[language] : null;
  if (!stem) return word;
  return LATIN.test(word) && language !== 'sw' ? stemEnglish(word) : stem(word);
}
