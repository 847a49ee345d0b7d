/** The first bits of the roots of the first primes, FIPS 180-4, 4.2.2 and 5.3.3. */
const K = new Uint32Array(64);
export const START = new Uint32Array(8);
const fraction = (value: number) => ((value - Math.floor(value)) * 4_294_967_296) | 0;
for (let number = 2, found = 0; found < 64; number += 1) {
  let isPrime = true;
  for (let by = 2; by * by <= number && isPrime; by += 1) isPrime = number % by !== 0;
  if (!isPrime) continue;
  if (found < 8) START[found] = fraction(Math.sqrt(number));
  K[found] = fraction(Math.cbrt(number));
  found += 1;
}

const w = new Uint32Array(64);
const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));

/** One block of 64 bytes, FIPS 180-4, 6.2.2. */
export function sha256Block(state: Uint32Array, bytes: Uint8Array, offset: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, 64);
  for (let at = 0; at < 16; at += 1) w[at] = view.getUint32(at * 4);
  for (let at = 16; at < 64; at += 1) {
    const [x, y] = [word(at - 15), word(at - 2)];
    const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
    const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
    w[at] = (word(at - 16) + s0 + word(at - 7) + s1) | 0;
  }
  // It has eight.
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let at = 0; at < 64; at += 1) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const one = (h + s1 + ((e & f) ^ (~e & g)) + (K[at] as number) + word(at)) | 0;
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
  [a, b, c, d, e, f, g, h].forEach((word, at) => {
    state[at] = ((state[at] ?? 0) + word) | 0;
  });
}

function word(at: number): number {
  return w[at] ?? 0;
}
