import type { Random } from './random';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The shop answers from Monday to Friday, eight to six, and on Saturday morning. Hours are UTC. */
const SHIFTS: Record<number, [from: number, to: number] | undefined> = {
  1: [8, 18],
  2: [8, 18],
  3: [8, 18],
  4: [8, 18],
  5: [8, 17],
  6: [9, 12],
};

/** How long people take; each is a range in milliseconds. */
export const PAUSES = {
  minutes: [4 * MINUTE, 50 * MINUTE],
  hours: [HOUR, 7 * HOUR],
  day: [10 * HOUR, 34 * HOUR],
  days: [30 * HOUR, 4 * DAY],
  week: [4 * DAY, 9 * DAY],
} as const;
export type Pause = keyof typeof PAUSES;

export function pause(random: Random, name: Pause): number {
  const [low, high] = PAUSES[name];
  return random.between(low, high);
}

/** The moment itself when somebody is at work then, else some time after the next shift began. */
export function atWork(at: number, random: Random): number {
  const day = new Date(at);
  const midnight = Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate());
  const shift = SHIFTS[day.getUTCDay()];
  if (shift && at < midnight + shift[1] * HOUR) {
    const start = midnight + shift[0] * HOUR;
    return at >= start ? at : start + random.between(5, 100) * MINUTE;
  }
  return atWork(midnight + DAY, random);
}

/** When somebody outside writes: mostly by day, in the evening too, a few at night; less at weekends. */
export function momentOutside(random: Random, near: number): number {
  const day = new Date(near - (isWeekend(near) && random.isHit(0.6) ? 2 * DAY : 0));
  const midnight = Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate());
  const [from, to] = random.pick([
    [8, 12],
    [8, 12],
    [12, 17],
    [12, 17],
    [13, 18],
    [18, 22],
    [22, 29],
  ] as const);
  return midnight + random.between(from * 60, to * 60) * MINUTE + random.between(0, 59) * 1_000;
}

function isWeekend(at: number): boolean {
  const day = new Date(at).getUTCDay();
  return day === 0 || day === 6;
}

/** `YYYY-MM-DD` */
export function dateOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
