import { foldText } from '../../platform/fold-text';
import { cleanQuery } from './rules/clean-query';
import { joinedWords, joinModelNames } from './rules/joined-words';
import type { AskedWord } from './rules/match-fit';
import { isStopWord } from './rules/stop-words';
import { typosAllowed } from './rules/typo-tolerance';
import { wordStem } from './rules/word-stem';

/** Vowel signs belong to words; the same words as those of `searchWords`, but each as often as it stands. */
const WORD = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;
/** Longer ones are no words. */
const WORD_MAX = 40;
/** Of what is asked; more of them tell nothing more. */
const ASKED_MAX = 16;

/** The words of a text in their order, folded, without those that say nothing. */
export function wordsOf(text: string, locale: string): string[] {
  const words = [...foldText(text).matchAll(WORD)].map(([word]) => word.slice(0, WORD_MAX));
  return words.filter((word) => !isStopWord(word, locale));
}

/** What is kept of a text's words in the index: with and without their endings, and names of models in each form. */
export function indexedTerms(words: readonly string[], locale: string): string[] {
  const stems = words.map((word) => wordStem(word, locale));
  return [...words, ...stems.filter((stem, index) => stem !== words[index]), ...joinedWords(words)];
}

/** The words of a search as an index of this language is asked for them, each once. */
export function askedWords(query: string, locale: string): AskedWord[] {
  const words = wordsOf(joinModelNames(cleanQuery(query)), locale);
  return [...new Set(words)].slice(0, ASKED_MAX).map((word) => ({
    word,
    stem: wordStem(word, locale),
    typos: typosAllowed(word),
  }));
}
