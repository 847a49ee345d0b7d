import { setImmediate } from 'node:timers/promises';
import MiniSearch, { type Query, type SearchOptions, type SearchResult } from 'minisearch';
import { pathOf, pickText, type Entry, type Faq } from '../rules/faq-tree';
import { indexQueries } from './index-queries';
import { SEARCHED_FIELDS, type AskedWord, type SearchedField } from './rules/match-fit';
import { indexedTerms, wordsOf } from './text-words';

type Document = Record<SearchedField, string> & { key: string };

/** An entry that has at least one of the words, with where they stand in it. */
export interface Hit {
  key: string;
  /** Comparable within one search of one index. */
  score: number;
  /** Fields by the word of the entry that was found in them. */
  match: Record<string, string[]>;
}

/** The entries that have a text in one language, for searching in it. */
export interface TextIndex {
  locale: string;
  /** Of the FAQ that it was made from. */
  stamp: string;
  /** How often each word stands in the FAQ, as it is written there. */
  words: ReadonlyMap<string, number>;
  /** The best first. */
  search(asked: readonly AskedWord[]): Hit[];
}

const BOOST: Record<SearchedField, number> = { question: 4, keywords: 3, category: 1, answer: 1 };
const OPTIONS: SearchOptions = {
  boost: BOOST,
  tokenize: (text) => [text],
  processTerm: (term) => term,
};
/** A word that stands in so many entries tells little, and looking through all of them takes time. */
const COMMON_SHARE = 0.1;
const LEAST_COMMON = 500;
/** So many entries with the other words are enough to leave those with a common word alone out. */
const ENOUGH = 20;
const LOOKED_AT = 200;
/** How long requests may wait for a stretch of the work. */
const STRETCH_MS = 8;

/** Makes an index, a stretch at a time, so that whatever else the desk has to do goes on meanwhile. */
export async function buildTextIndex(faq: Faq, locale: string): Promise<TextIndex> {
  const words = new Map<string, number>();
  /** In how many texts each form of a word stands. */
  const terms = new Map<string, number>();
  const index = new MiniSearch<Document>({
    idField: 'key',
    fields: [...SEARCHED_FIELDS],
    tokenize(text) {
      const own = wordsOf(text, locale);
      for (const word of own) words.set(word, (words.get(word) ?? 0) + 1);
      const all = indexedTerms(own, locale);
      for (const term of new Set(all)) terms.set(term, (terms.get(term) ?? 0) + 1);
      return all;
    },
    processTerm: (term) => term,
  });
  let since = performance.now();
  for (const entry of faq.entries.values()) {
    const document = documentOf(faq, entry, locale);
    if (!document) continue;
    index.add(document);
    if (performance.now() - since < STRETCH_MS) continue;
    await setImmediate();
    since = performance.now();
  }
  const firstLetters = new Set([...words.keys()].map(firstLetter));
  const search = (asked: readonly AskedWord[]): Hit[] => {
    // A word in letters that no text here is written in need not be looked for among all words.
    const likely = asked.filter(({ word }) => firstLetters.has(firstLetter(word)));
    if (likely.length === 0) return [];
    const { telling, common } = indexQueries(likely, {
      last: asked.at(-1),
      textsWith: (term) => terms.get(term) ?? 0,
      commonFrom: Math.max(LEAST_COMMON, index.documentCount * COMMON_SHARE),
    });
    const found = searchInTurn(index, telling, common);
    return found.map(({ id, score, match }) => ({ key: id, score, match }));
  };
  return { locale, stamp: faq.stamp, words, search };
}

/** First the words that tell something; common ones then count only in the entries that have some of those. */
function searchInTurn(
  index: MiniSearch<Document>,
  telling: Query[],
  common: Query[]
): SearchResult[] {
  const all = () => index.search({ combineWith: 'OR', queries: [...telling, ...common] }, OPTIONS);
  if (telling.length === 0 || common.length === 0) return all();
  const found = index.search({ combineWith: 'OR', queries: telling }, OPTIONS);
  if (found.length < ENOUGH) return all();
  const best = new Map(found.slice(0, LOOKED_AT).map((result) => [result.id, result]));
  const boostDocument = (id: string) => (best.has(id) ? 1 : 0);
  const also = index.search({ combineWith: 'OR', queries: common }, { ...OPTIONS, boostDocument });
  for (const { id, score, match } of also) {
    const result = best.get(id);
    if (result)
      best.set(id, {
        ...result,
        score: result.score + score,
        match: { ...result.match, ...match },
      });
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** Entries for staff alone are in no index: nothing of them can be found. */
function documentOf(faq: Faq, entry: Entry, locale: string): Document | null {
  const text = entry.texts.get(locale);
  if (!text || entry.audience === 'staff') return null;
  const names = pathOf(faq, entry.category).map(
    (category) => pickText(category, locale, faq.defaultLocale)?.text.name ?? ''
  );
  return {
    key: entry.key,
    question: text.question,
    keywords: text.keywords,
    category: names.join('\n'),
    answer: text.text,
  };
}

function firstLetter(word: string): string {
  return String.fromCodePoint(word.codePointAt(0) ?? 0);
}
