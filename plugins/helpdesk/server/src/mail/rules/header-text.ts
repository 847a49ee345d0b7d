/*
 * What stands in a header of a mail is one line: line breaks and control characters would begin another header, and
 * direction overrides would make it read as what it is not. They become spaces. Marks that Urdu and Arabic writers
 * use (U+200E, U+200F) stay.
 */
// eslint-disable-next-line no-control-regex
const UNFIT = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/g;
const LONE_SURROGATE = /\p{Cs}/gu;

const NUMBER = /\[?#\d+\]?/g;
const LEFT_TO_RIGHT = '\u200e';

/** A subject as it goes out: from right to left, `[#1042]` would else be read as `[1042#]`. */
export function subjectLine(subject: string, direction: 'ltr' | 'rtl'): string {
  return headerText(direction === 'rtl' ? subject.replace(NUMBER, `${LEFT_TO_RIGHT}$&`) : subject);
}

/** @param max characters; 255 fits into the outbox. */
export function headerText(value: string, max = 255): string {
  const line = value.replace(UNFIT, ' ').replace(LONE_SURROGATE, '\ufffd').replace(/ {2,}/g, ' ');
  // By code points, so that no emoji is cut in two.
  return [...line.trim()].slice(0, max).join('').slice(0, max).replace(LONE_SURROGATE, '').trim();
}
