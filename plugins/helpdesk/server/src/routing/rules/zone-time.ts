import type { EpochMs } from '../../../../contracts';

/*
 * What a clock on the wall of a zone shows, and when it shows that. Only `Intl` knows zones; a wall clock is kept as
 * the milliseconds that UTC would count for the same figures, so that days and hours are plain arithmetic. Where the
 * clock is set forward, the skipped figures are taken as the moment of the change; where it is set back, figures
 * that come twice are taken the first time.
 */

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

/** A wall clock's figures, as UTC would count them. */
export type WallMs = number;

const FORMATS_MAX = 200;
const formats = new Map<string, Intl.DateTimeFormat>();

/** What a clock in this zone shows, to the second. */
export function wallOf(at: EpochMs, timeZone: string): WallMs {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(at)) part[type] = Number(value);
  const wall = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
  return wall + (((at % 1000) + 1000) % 1000);
}

/** The first moment at which a clock in this zone shows these figures, or later ones. */
export function momentOf(wall: WallMs, timeZone: string): EpochMs {
  // No zone is further from UTC than 26 hours, and none has two changes within two days.
  const offsets = [wall - 2 * DAY_MS, wall + 2 * DAY_MS].map((at) => wallOf(at, timeZone) - at);
  const found = offsets.map((offset) => wall - offset).sort((a, b) => a - b);
  for (const at of found) if (wallOf(at, timeZone) === wall) return at;
  return firstAfter(wall, timeZone, found[0], found[1]);
}

/** Skipped figures: the change lies between the two readings, and is found by halving. */
function firstAfter(wall: WallMs, timeZone: string, from: EpochMs, to: EpochMs): EpochMs {
  let [before, after] = [from, to];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (wallOf(middle, timeZone) < wall) before = middle;
    else after = middle;
  }
  return after;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  if (formats.size >= FORMATS_MAX) formats.clear();
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}
