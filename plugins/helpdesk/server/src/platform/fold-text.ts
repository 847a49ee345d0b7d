/**
 * A text as it is compared in searches: what readers of a language take for the same word becomes the same letters.
 * Indexing and asking go through this one function, so that what is written can be found.
 *
 * Case and compatibility forms, digits of every script that we speak, invisible characters. Latin and Greek lose
 * their accents; of Cyrillic, ё is е and stress marks go, й and ї stay letters of their own. Arabic script loses
 * vowel marks and tatweel, and its letters that are typed by different keyboards are one: ي ى ی, ك ک, ه ة ہ, and alef
 * with or without hamza. Devanagari and Bengali keep their vowel signs; what is left out at will (nukta, chandrabindu
 * in Hindi) does not tell words apart.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(INVISIBLE, '')
    .replace(MARKED_CYRILLIC, keepShort)
    .replace(MARK, withoutDropped)
    .replace(SAME_LETTERS, (letter) => SAME[letter] ?? letter)
    .replace(DIGITS, latinDigit)
    .normalize('NFC');
}

/** The words of a text as they are indexed and asked for: folded, each once, in the order of their coming. */
export function searchWords(text: string): string[] {
  const words = new Set<string>();
  for (const [word] of foldText(text).matchAll(WORD)) {
    words.add(word.length > WORD_MAX ? [...word].slice(0, WORD_MAX).join('') : word);
  }
  return [...words];
}

/** Longer ones are cut; a word is searched for by its beginning anyway. */
const WORD_MAX = 40;

/** Vowel signs belong to words; by default, most tokenizers would cut Hindi and Bengali at each. */
const WORD = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;

/** Zero-width and directional characters, soft hyphens, fillers of Hangul, tatweel. */
const INVISIBLE = /[\p{Cf}\u115f\u1160\u0640]/gu;

const MARKED_CYRILLIC = /(\p{Script=Cyrillic})(\p{Mn}+)/gu;
/** Letters that would be others without their mark: й, ў, ї, ќ, ѓ. */
const CYRILLIC_LETTERS = new Set(['и\u0306', 'у\u0306', 'і\u0308', 'к\u0301', 'г\u0301']);

function keepShort(_found: string, letter: string, marks: string): string {
  const [kept = ''] = [...marks].filter((mark) => CYRILLIC_LETTERS.has(letter + mark));
  // Held over the removal of marks by a letter that no text has after NFKC and the removal of invisible characters.
  return kept ? letter + (HELD.get(kept) ?? '') : letter;
}

/** Non-characters stand for the marks that stay; they are put back with the letters. */
const HELD = new Map([
  ['\u0306', '\ufdd0'],
  ['\u0308', '\ufdd1'],
  ['\u0301', '\ufdd2'],
]);

/** Not marks of other Indian scripts, which are letters there. */
const MARK = /\p{Mn}/gu;
const DROPPED_MARKS: [first: number, last: number][] = [
  // Accents of Latin, Greek and Cyrillic
  [0x0300, 0x036f],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  // Vowel marks and hamza of Arabic script, signs of the Quran
  [0x0610, 0x061a],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e8],
  [0x06ea, 0x06ed],
  [0x08d3, 0x08ff],
  // The nukta of Hindi
  [0x093c, 0x093c],
  // Which form of a character is shown
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0xfe00, 0xfe0f],
];

function withoutDropped(mark: string): string {
  const code = mark.codePointAt(0) ?? 0;
  return DROPPED_MARKS.some(([first, last]) => code >= first && code <= last) ? '' : mark;
}

const SAME: Record<string, string> = {
  // Latin letters that Unicode does not take apart, and the dotless i, which Turkish capitals leave behind.
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ł: 'l',
  ŧ: 't',
  ı: 'i',
  ȷ: 'j',
  ŋ: 'n',
  ſ: 's',
  // Greek
  ς: 'σ',
  // Arabic script: what different keyboards give for the same letter
  ي: 'ی',
  ى: 'ی',
  ې: 'ی',
  ك: 'ک',
  ڪ: 'ک',
  ه: 'ہ',
  ة: 'ہ',
  ۃ: 'ہ',
  ە: 'ہ',
  ٱ: 'ا',
  ٲ: 'ا',
  ٳ: 'ا',
  ء: '',
  // Devanagari: हाँ and हां
  '\u0901': '\u0902',
  // Bengali: the one letter for ta without its vowel
  ৎ: 'ত্',
  '\ufdd0': '\u0306',
  '\ufdd1': '\u0308',
  '\ufdd2': '\u0301',
};
const SAME_LETTERS = new RegExp(Object.keys(SAME).join('|'), 'gu');

/** Zeros of the digits of Arabic, Urdu, Hindi, Bengali. Full-width ones are compatibility forms. */
const ZEROS = [0x09e6, 0x0966, 0x06f0, 0x0660];
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]/gu;

function latinDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  const zero = ZEROS.find((start) => start <= code) ?? code;
  return String(code - zero);
}
