import { START, sha256Block } from './sha256';

export type Found = { isDone: true; number: number | null } | { isDone: false; part: number };

/**
 * Looks for the number whose digits after the salt have this SHA-256, as many tries at a time as it is asked for.
 * Browsers give their own SHA-256 only to https, and far too slowly for so many short texts.
 */
export function tries({
  challenge,
  salt,
  maxnumber,
}: {
  challenge: string;
  salt: string;
  maxnumber: number;
}): (most: number) => Found {
  const wanted = Array.from({ length: 8 }, (_, at) =>
    Number.parseInt(challenge.slice(at * 8, at * 8 + 8), 16)
  );
  const prefix = new TextEncoder().encode(salt);
  const whole = prefix.length - (prefix.length % 64);
  // What is the same in every try is worked out once.
  const begun = Uint32Array.from(START);
  for (let at = 0; at < whole; at += 64) sha256Block(begun, prefix, at);
  const tail = new Uint8Array(192);
  tail.set(prefix.subarray(whole));
  const from = prefix.length - whole;
  const state = new Uint32Array(8);
  let number = 0;
  return (most) => {
    for (let left = most; left > 0 && number <= maxnumber; left -= 1, number += 1) {
      state.set(begun);
      finish(state, { tail, from, text: String(number), whole });
      if (state[0] === wanted[0] && state.every((word, at) => word === wanted[at])) {
        return { isDone: true, number };
      }
    }
    return number > maxnumber
      ? { isDone: true, number: null }
      : { isDone: false, part: number / maxnumber };
  };
}

/** The rest of the message, its end mark and its length in bits, as SHA-256 wants them. */
function finish(
  state: Uint32Array,
  { tail, from, text, whole }: { tail: Uint8Array; from: number; text: string; whole: number }
): void {
  let length = from;
  for (let at = 0; at < text.length; at += 1) tail[length++] = text.charCodeAt(at);
  const bits = (whole + length) * 8;
  tail[length++] = 0x80;
  const end = length <= 56 ? 64 : length <= 120 ? 128 : 192;
  tail.fill(0, length, end);
  tail[end - 4] = bits >>> 24;
  tail[end - 3] = bits >>> 16;
  tail[end - 2] = bits >>> 8;
  tail[end - 1] = bits;
  for (let at = 0; at < end; at += 64) sha256Block(state, tail, at);
}
