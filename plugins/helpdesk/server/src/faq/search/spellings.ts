import { nearestWord } from './rules/nearest-word';
import type { TextIndex } from './text-index';
import { wordsOf } from './text-words';

/** Words that are looked for among all that the FAQ has. */
const LOOKED_UP = 6;

/**
 * The search with its unknown words exchanged for the nearest that the FAQ knows; one for each language in which that
 * changes something.
 */
export function otherSpellings(query: string, indexes: readonly TextIndex[]): string[] {
  const all = indexes.flatMap((index) => {
    const words = wordsOf(query, index.locale);
    const unknown = words.filter((word) => !index.words.has(word));
    if (unknown.length === 0 || unknown.length > LOOKED_UP) return [];
    const exchanged = words.map((word) =>
      index.words.has(word) ? word : nearestWord(word, index.words)
    );
    return exchanged.includes(null) ? [] : [exchanged.join(' ')];
  });
  return [...new Set(all)];
}
