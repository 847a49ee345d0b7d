/*
 * Names of models are written as it comes: BR-200, BR 200, br200. In what is written, a word of up to four letters and
 * the number after it are kept joined as well, and a word of letters and digits taken apart as well; in what is asked,
 * they are joined only where a hyphen, a slash or a dot holds them together. So each way of asking meets each way of
 * writing.
 */

const LETTERS = /^\p{L}{1,4}$/u;
const NUMBER = /^\d[\p{L}\d]{0,11}$/u;
const MIXED = /^(\p{L}{1,4})(\d[\p{L}\d]*)$/u;
const HELD = /(?<![\p{L}\d])(\p{L}{1,4})[-/.\u2010-\u2013](?=\d)/gu;

/** Words to keep beside those of a text, which are given in their order. */
export function joinedWords(words: readonly string[]): string[] {
  return words.flatMap((word, index) => {
    const parts = MIXED.exec(word)?.slice(1) ?? [];
    const next = words[index + 1] ?? '';
    return LETTERS.test(word) && NUMBER.test(next) ? [...parts, word + next] : parts;
  });
}

/** The text of a search with such names joined. */
export function joinModelNames(text: string): string {
  return text.replace(HELD, '$1');
}
