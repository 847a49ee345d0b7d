import type { FaqSearchResult } from '../../../../contracts';
import { foldText } from '../../platform/fold-text';
import { pathOf, textRef, type Faq, type FaqReader } from '../rules/faq-tree';
import { categoryRef } from '../rules/present-faq';
import type { Found } from './find-entries';
import { surenessOf } from './rules/match-fit';
import { makeSnippet } from './rules/snippet';
import { wordStem } from './rules/word-stem';

export function presentResult(faq: Faq, found: Found, reader: FaqReader): FaqSearchResult {
  const { entry, shown } = found;
  const category = pathOf(faq, entry.category).at(-1);
  return {
    ...textRef(entry, shown),
    question: shown.text.question,
    category: category ? categoryRef(faq, category, reader) : null,
    snippet: makeSnippet(shown.text.text, wordFinder(found)),
  };
}

/** Which of the words asked for a word of the answer is. Words come again and again in an answer. */
function wordFinder({ found, shown }: Found): (word: string) => string | null {
  if (!found) return () => null;
  const terms = Object.keys(found.match);
  const known = new Map<string, string | null>();
  const find = (word: string) => {
    const folded = foldText(word);
    const stem = wordStem(folded, shown.locale);
    const term = terms.find((one) => one === folded || one === stem);
    if (term === undefined) return null;
    return found.asked.find((asked) => surenessOf(asked, term) > 0)?.word ?? null;
  };
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const term = find(word);
    known.set(word, term);
    return term;
  };
}
