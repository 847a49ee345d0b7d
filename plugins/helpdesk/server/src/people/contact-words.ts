import { foldText, searchWords } from '../platform/fold-text';
import { foldAddress } from './rules/fold-address';

/*
 * A client is found by the beginning of each word of name and company, by the beginning of the mail address, and by
 * any run of three digits or more of the telephone, however it is parted and with or without the code of the country.
 *
 * Words are kept in hexadecimal, marked by what they are. So their order is the same in every database, whatever it
 * takes for the order of letters, and a beginning is a range of an index.
 */

/** No more are kept of one client, and none longer. */
const WORDS_MAX = 60;
const BYTES_MAX = 60;
/** Digits of a telephone that are told apart, and how many are asked for. */
const DIGITS_MAX = 15;
const DIGITS_MIN = 3;
/** Of a question. */
const ASKED_MAX = 6;
/** Comes after every digit of hexadecimal. */
const AFTER = 'g';
const TELEPHONE = /^[\d\s()+\-./]+$/;

export interface Named {
  name: string;
  company: string | null;
  email: string | null;
  phone: string | null;
}

/** What is kept of a client; each once. */
export function contactWords({ name, company, email, phone }: Named): string[] {
  const words = searchWords(`${name} ${company ?? ''}`).slice(0, WORDS_MAX);
  const digits = digitsOf(phone ?? '').slice(-DIGITS_MAX);
  const runs = Array.from({ length: Math.max(0, digits.length - DIGITS_MIN + 1) }, (_none, start) =>
    digits.slice(start)
  );
  return [
    ...new Set([
      ...words.map((word) => `w${hex(word)}`),
      ...(email ? [`a${hex(foldAddress(email))}`] : []),
      ...runs.map((run) => `p${run}`),
    ]),
  ];
}

/** From here, up to but without there. */
export type WordRange = [from: string, to: string];

/** The readings of a question, the surest first; what all ranges of one reading find is an answer. */
export function askedRanges(question: string): WordRange[][] {
  const whole = foldAddress(question);
  // The longest first: fewest begin like it.
  const words = searchWords(question)
    .sort((one, other) => other.length - one.length)
    .slice(0, ASKED_MAX);
  const digits = TELEPHONE.test(foldText(question))
    ? digitsOf(question).replace(/^0+/, '').slice(-DIGITS_MAX)
    : '';
  return [
    /\s/.test(whole) ? [] : [rangeOf(`a${hex(whole)}`)],
    digits.length < DIGITS_MIN ? [] : [rangeOf(`p${digits}`)],
    words.map((word) => rangeOf(`w${hex(word)}`)),
  ].filter((ranges) => ranges.length > 0);
}

function rangeOf(beginning: string): WordRange {
  return [beginning, `${beginning}${AFTER}`];
}

function hex(word: string): string {
  return Buffer.from(word).subarray(0, BYTES_MAX).toString('hex');
}

/** Of every script that we speak, as Latin ones. */
function digitsOf(text: string): string {
  return foldText(text).replace(/\D+/g, '');
}
