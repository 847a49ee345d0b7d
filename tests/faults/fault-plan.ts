import { randomBytes } from 'node:crypto';

/** How much a run does. `npm test` runs the short form, `npm run faults -- --full` the whole. */
export const isFull = process.env.HELPDESK_FAULTS === 'full';

/** By `npm run faults`. What takes minutes even in its short form runs there alone. */
export const isAsked = process.env.HELPDESK_FAULTS !== undefined;

/** Of this run; a failure names it, and `HELPDESK_SEED` plays the same run again. */
export const seed = Number(process.env.HELPDESK_SEED ?? randomBytes(4).readUInt32LE());

/** A full run takes an hour: says every twentieth part how far it is. */
export function showProgress(done: number, most: number): void {
  const isDue = Math.floor((done * 20) / most) > Math.floor(((done - 1) * 20) / most);
  if (isFull && isDue) process.stdout.write(`  ${done} of ${most}\n`);
}

/** Numbers from 0 to 1 that the seed alone decides (mulberry32). */
export function random(of: number): () => number {
  let state = of >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(next: () => number, from: readonly T[]): T {
  return from[Math.floor(next() * from.length)];
}
