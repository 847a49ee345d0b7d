import { editDistance } from './edit-distance';

/*
 * How well an entry fits a search, from 0 to 1, the same for any FAQ. Each word of the search (stop words left out)
 * counts by the best place in which it stands: the question and the keywords in full, the name of the category by
 * three quarters, the answer by seven tenths; a fifth less where it was met only as the beginning of a word or with
 * a typing error. The fit is their average.
 *
 * A search has a good result where the best of its entries fits by more than half: for one word, it stands anywhere;
 * for two, both do; of three in the question, one may be missing. Everything else is "asked and not answered".
 */

export const SEARCHED_FIELDS = ['question', 'keywords', 'category', 'answer'] as const;
export type SearchedField = (typeof SEARCHED_FIELDS)[number];

const WORTH: Record<string, number> = { question: 1, keywords: 1, category: 0.75, answer: 0.7 };
const UNSURE = 0.8;
const GOOD = 0.55;

/** One word of a search. */
export interface AskedWord {
  /** As typed, folded. */
  word: string;
  /** Without its ending. */
  stem: string;
  typos: number;
}

/**
 * Measures entries against one search. What a word of the FAQ is of those asked for is found out once.
 *
 * @returns the fit of an entry, given the fields by each of its words that was found in them.
 */
export function fitMeter(
  asked: readonly AskedWord[]
): (match: Readonly<Record<string, readonly string[]>>) => number {
  const known = new Map<string, number[]>();
  const surenesses = (term: string): number[] => {
    const found = known.get(term) ?? asked.map((one) => surenessOf(one, term));
    known.set(term, found);
    return found;
  };
  return (match) => {
    const best = asked.map(() => 0);
    for (const [term, fields] of Object.entries(match)) {
      const worth = Math.max(...fields.map((field) => WORTH[field]));
      surenesses(term).forEach((sureness, index) => {
        best[index] = Math.max(best[index], sureness * worth);
      });
    }
    return asked.length === 0 ? 0 : best.reduce((sum, one) => sum + one, 0) / asked.length;
  };
}

export function isGoodFit(fit: number): boolean {
  return fit >= GOOD;
}

/** 0: the entry's word is no form of the one asked for. */
export function surenessOf({ word, stem, typos }: AskedWord, term: string): number {
  if (term === word || term === stem) return 1;
  if (term.startsWith(word)) return UNSURE;
  const isNear = [word, stem].some((form) => typos > 0 && editDistance(form, term, typos) <= typos);
  return isNear ? UNSURE : 0;
}
