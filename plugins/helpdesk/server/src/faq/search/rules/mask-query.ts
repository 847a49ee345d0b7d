/*
 * Searches that found nothing are kept for editors, who need the question and not the person: what looks like an
 * e-mail address, a telephone number, a card or the number of an order is taken out of it. Numbers of up to five digits
 * stay, since they name models (BR-200) and mistakes (error 404).
 */

const MASK = '•••';
/** Also one that is not whole: whatever stands around an @. */
const ADDRESS = /[^\s<>()"',;]*[@＠][^\s<>()"',;]*/gu;
/** Digits of any script, with what people put between them; taken out where they are six or more. */
const DIGITS = /[+(]?\p{Nd}(?:[\s().\-/\u2010-\u2013]{0,2}\p{Nd})*/gu;
const LEAST_DIGITS = 6;

export function maskQuery(query: string): string {
  return query
    .replace(ADDRESS, MASK)
    .replace(DIGITS, (found) => (digitsOf(found) >= LEAST_DIGITS ? MASK : found));
}

function digitsOf(text: string): number {
  return text.match(/\p{Nd}/gu)?.length ?? 0;
}
