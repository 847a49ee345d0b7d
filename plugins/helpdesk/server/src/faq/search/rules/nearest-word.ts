import { editDistance } from './edit-distance';

/** Of a short word one letter, of seven letters two, of ten three. */
const SHARE = 0.3;

/*
 * What somebody may have meant by a word that stands nowhere in the FAQ: of the words that do, the nearest, and of
 * those equally near the one that stands there most often. Its first or its last letter is taken to be right. A word
 * with digits, or one of less than three letters, could be anything.
 */
export function nearestWord(word: string, known: ReadonlyMap<string, number>): string | null {
  if (word.length < 3 || /\d/.test(word)) return null;
  let most = Math.max(1, Math.floor(word.length * SHARE));
  let best: string | null = null;
  let count = 0;
  for (const [other, times] of known) {
    if (other[0] !== word[0] && other.at(-1) !== word.at(-1)) continue;
    const distance = editDistance(word, other, most);
    if (distance > most || (distance === most && best !== null && times <= count)) continue;
    [most, best, count] = [distance, other, times];
  }
  return best;
}
