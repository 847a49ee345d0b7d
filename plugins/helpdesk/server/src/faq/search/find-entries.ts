import {
  isPublic,
  pathOf,
  pickText,
  type Entry,
  type EntryText,
  type Faq,
  type FaqReader,
  type Picked,
} from '../rules/faq-tree';
import { fitMeter, isGoodFit, type AskedWord } from './rules/match-fit';
import type { Hit, TextIndex } from './text-index';
import { askedWords } from './text-words';

/** What an entry counts for that is found in another language than the reader's, or shown in another than found. */
const OTHER_LANGUAGE = 0.6;
/** The best of an index, by its own score, are looked at more closely. */
const CANDIDATES = 60;

export interface Found {
  entry: Entry;
  /** The text that the reader is shown. */
  shown: Picked<EntryText>;
  fit: number;
  rank: number;
  /** In which language it was found, by which words: null, where it is shown in another. */
  found: { asked: readonly AskedWord[]; match: Hit['match'] } | null;
}

export interface Wanted {
  query: string;
  reader: FaqReader;
  /** Key of the category in which, or below which, entries stand; null: any. */
  category: string | null;
}

/**
 * The entries that the site shows this reader and that have words of the search, in any of these languages; each once,
 * the best first. The index may be a little older than the FAQ: what is not there any more is not found.
 */
export function findEntries(faq: Faq, indexes: readonly TextIndex[], wanted: Wanted): Found[] {
  const best = new Map<string, Found>();
  for (const index of indexes) {
    const asked = askedWords(wanted.query, index.locale);
    for (const one of candidates(faq, index, asked, wanted)) {
      const known = best.get(one.entry.key);
      if (!known || known.rank < one.rank) best.set(one.entry.key, one);
    }
  }
  return [...best.values()].sort(
    (a, b) => b.rank - a.rank || a.entry.position - b.entry.position || compare(a, b)
  );
}

export function isGoodResult([best]: readonly Found[]): boolean {
  return best !== undefined && isGoodFit(best.fit);
}

function candidates(
  faq: Faq,
  index: TextIndex,
  asked: readonly AskedWord[],
  { reader, category }: Wanted
): Found[] {
  const found: Found[] = [];
  const fitOf = fitMeter(asked);
  for (const { key, score, match } of index.search(asked)) {
    const entry = faq.entries.get(key);
    if (!entry || !isPublic(faq, entry, reader) || !isInside(faq, entry, category)) continue;
    const shown = pickText(entry, reader.locale, faq.defaultLocale);
    if (!shown) continue;
    const isFoundAsShown = shown.locale === index.locale;
    const fit = fitOf(match);
    const weight = isFoundAsShown && !shown.isFallback ? 1 : OTHER_LANGUAGE;
    found.push({
      entry,
      shown,
      fit,
      rank: score * fit * weight,
      found: isFoundAsShown ? { asked, match } : null,
    });
    if (found.length === CANDIDATES) break;
  }
  return found;
}

function isInside(faq: Faq, entry: Entry, category: string | null): boolean {
  return category === null || pathOf(faq, entry.category).some(({ key }) => key === category);
}

function compare(a: Found, b: Found): number {
  return a.entry.key < b.entry.key ? -1 : 1;
}
