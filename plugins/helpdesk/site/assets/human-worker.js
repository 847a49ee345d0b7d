// Looks for the number that a puzzle of the form asks for, beside the page so that writing is never held up. SHA-256 is
// worked out here: browsers give theirs only to https, and far too slowly for so many short texts.
'use strict';

const K = new Uint32Array(64);
const START = new Uint32Array(8);
fillConstants();

self.onmessage = ({ data: { challenge, salt, maxnumber } }) => {
  const wanted = words(challenge);
  const encoder = new TextEncoder();
  const prefix = encoder.encode(salt);
  const whole = prefix.length - (prefix.length % 64);
  // What is the same in every try is worked out once.
  const begun = Uint32Array.from(START);
  for (let at = 0; at < whole; at += 64) compress(begun, prefix, at);
  const tail = new Uint8Array(192);
  tail.set(prefix.subarray(whole));
  const from = prefix.length - whole;
  const state = new Uint32Array(8);
  for (let number = 0; number <= maxnumber; number += 1) {
    if (number % 50000 === 0) self.postMessage({ done: number / maxnumber });
    state.set(begun);
    finish(state, tail, from, String(number), whole);
    if (state[0] === wanted[0] && state.every((word, at) => word === wanted[at])) {
      self.postMessage({ number });
      return;
    }
  }
  self.postMessage({ number: null });
};

/** The rest of the message, its end mark and its length in bits, as SHA-256 wants them. */
function finish(state, tail, from, text, whole) {
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
  for (let at = 0; at < end; at += 64) compress(state, tail, at);
}

const w = new Uint32Array(64);

/** One block of 64 bytes, FIPS 180-4, 6.2.2. */
function compress(state, bytes, offset) {
  for (let at = 0; at < 16; at += 1) {
    const byte = offset + at * 4;
    w[at] =
      (bytes[byte] << 24) | (bytes[byte + 1] << 16) | (bytes[byte + 2] << 8) | bytes[byte + 3];
  }
  for (let at = 16; at < 64; at += 1) {
    const [x, y] = [w[at - 15], w[at - 2]];
    const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
    const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
    w[at] = (w[at - 16] + s0 + w[at - 7] + s1) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let at = 0; at < 64; at += 1) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const one = (h + s1 + ((e & f) ^ (~e & g)) + K[at] + w[at]) | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
  state[4] += e;
  state[5] += f;
  state[6] += g;
  state[7] += h;
}

function turn(word, by) {
  return (word >>> by) | (word << (32 - by));
}

/** The first bits of the roots of the first primes, FIPS 180-4, 4.2.2 and 5.3.3. */
function fillConstants() {
  const fraction = (value) => ((value - Math.floor(value)) * 4294967296) | 0;
  let found = 0;
  for (let number = 2; found < 64; number += 1) {
    let isPrime = true;
    for (let by = 2; by * by <= number && isPrime; by += 1) isPrime = number % by !== 0;
    if (!isPrime) continue;
    if (found < 8) START[found] = fraction(Math.sqrt(number));
    K[found] = fraction(Math.cbrt(number));
    found += 1;
  }
}

function words(hex) {
  return Array.from({ length: 8 }, (_, at) => Number.parseInt(hex.slice(at * 8, at * 8 + 8), 16));
}
