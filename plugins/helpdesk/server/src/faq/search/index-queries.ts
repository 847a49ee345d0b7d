import type { Query } from 'minisearch';
import type { AskedWord } from './rules/match-fit';
import { swappedLetters } from './rules/swapped-letters';
import { mayBeBeginning } from './rules/typo-tolerance';

/** What a word counts for that only begins as asked, or is near to it. */
const WEIGHTS = { prefix: 0.35, fuzzy: 0.3 };
/** Its own form counts beside its stem, so that it comes before other forms of the word. */
const OWN_FORM = 0.5;

/** Of so many words typing errors are looked for: to compare one with all words of the FAQ takes time. */
const DOUBTED = 4;

export interface IndexWords {
  /** Of the search: perhaps not finished. */
  last: AskedWord | undefined;
  /** In how many texts a word stands in this form. */
  textsWith(term: string): number;
  /** A word that stands in so many is common. */
  commonFrom: number;
}

/** What the index is asked for a search: for the words that tell something, and for those that stand everywhere. */
export function indexQueries(
  asked: readonly AskedWord[],
  words: IndexWords
): { telling: Query[]; common: Query[] } {
  const telling: Query[] = [];
  const common: Query[] = [];
  let doubted = 0;
  for (const one of asked) {
    const texts = Math.max(words.textsWith(one.word), words.textsWith(one.stem));
    const isCommon = texts >= words.commonFrom;
    doubted += texts === 0 ? 1 : 0;
    const queries = queriesOf(one, words, {
      isMeant: texts > 0,
      isDoubted: texts === 0 && doubted <= DOUBTED,
      // A word that is known so well is a whole one.
      isLast: one === words.last && !isCommon,
    });
    (isCommon ? common : telling).push(...queries);
  }
  return { telling, common };
}

/**
 * What it is asked for one word: its stem, its own form, and what begins so where it may be unfinished. Typing
 * errors are looked for only where the FAQ knows no such word: what is known is meant.
 */
function queriesOf(
  one: AskedWord,
  { textsWith }: IndexWords,
  { isMeant, isDoubted, isLast }: { isMeant: boolean; isDoubted: boolean; isLast: boolean }
): Query[] {
  const { word, stem, typos } = one;
  const prefix = mayBeBeginning(word, isLast) && (isLast || !isMeant);
  const fuzzy = isDoubted ? typos : 0;
  const terms =
    stem === word
      ? [{ term: word, boost: 1 }]
      : [
          { term: stem, boost: 1 },
          { term: word, boost: OWN_FORM },
        ];
  const queries = terms.map(
    ({ term, boost }): Query => ({
      queries: [term],
      prefix: prefix && term === word,
      fuzzy,
      weights: WEIGHTS,
      boostTerm: () => boost,
    })
  );
  if (fuzzy === 0) return queries;
  const swapped = swappedLetters(word).filter((term) => textsWith(term) > 0);
  return [
    ...queries,
    ...swapped.map((term): Query => ({ queries: [term], boostTerm: () => WEIGHTS.fuzzy })),
  ];
}
