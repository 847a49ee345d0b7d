/*
 * A telephone number that an SMS reaches is written as the whole world understands it, E.164: a plus, the country, the
 * rest; 7 to 15 digits. People write it with spaces, dashes, brackets, and with 00 for the plus. A number without its
 * country is none: which country it is of is not known here.
 */

const E164 = /^\+[1-9]\d{6,14}$/;
const BETWEEN = /[\s\-./()\u00a0\u2010-\u2015\u200e\u200f\u202a-\u202e]/g;

/** @returns the number without anything between its digits; null: it is none. */
export function toE164(written: string): string | null {
  const plain = written.replace(BETWEEN, '').replace(/^00/, '+');
  return E164.test(plain) ? plain : null;
}

/** What may be shown to people whom the number does not concern, and stand in a log: `+92•••••567`. */
export function maskPhone(phone: string): string {
  return phone.length < 9 ? '•••••' : `${phone.slice(0, 3)}•••••${phone.slice(-3)}`;
}
