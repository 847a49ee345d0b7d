/*
 * How many letters of a word may be wrong, missing or too many: in a short one none, since it would become another
 * word; from four letters on one, from eight on two. A word with a digit names a model or a number and is taken as it
 * is typed.
 */
export function typosAllowed(word: string): 0 | 1 | 2 {
  if (/\d/.test(word) || word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/** From how many letters on a word may be the beginning of a longer one. */
const BEGINNING = 3;
/** The last word of a search is perhaps not finished yet. */
const BEGINNING_OF_LAST = 2;

export function mayBeBeginning(word: string, isLast: boolean): boolean {
  return word.length >= (isLast ? BEGINNING_OF_LAST : BEGINNING);
}
