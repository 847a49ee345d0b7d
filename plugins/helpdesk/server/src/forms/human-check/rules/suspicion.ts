/*
 * Most people are asked nothing: their browser solves a small puzzle while they write. Once much has come from one
 * place, or from everywhere at once, or checks keep failing, letters have to be read from a picture too, and the
 * puzzle grows. A hundred people behind one address pass on, each by reading a picture; a program pays for every try
 * with more and more of its time. Whoever cannot see the picture may solve a long puzzle instead, a few at a time
 * from one place; whoever has no JavaScript reads a picture, until that way is abused there.
 *
 * Everything is counted over ten minutes.
 */

export interface Counts {
  /** Passed without a picture, from this address and in total. */
  passedHere: number;
  passedInAll: number;
  /** Came without anything solved, from this address. */
  missedHere: number;
  /** Wrong letters, and puzzles that were not ours, expired or used, from this address and by this browser. */
  failedHere: number;
  failedByVisitor: number;
  /** Passed by the long puzzle, from this address. */
  longHere: number;
}

export interface Suspicion {
  asksPicture: boolean;
  /** Numbers that the puzzle may have to try. */
  effort: number;
  /** A picture without a puzzle is enough: there is no JavaScript. */
  takesPictureAlone: boolean;
  /** The long puzzle may still stand in for the picture. */
  mayGoLong: boolean;
}

export const EFFORT = { usual: 60_000, raised: 400_000, high: 2_500_000, long: 4_000_000 };

export const BOUNDS = {
  passedHere: 8,
  passedInAll: 600,
  missedHere: 12,
  failedHere: 6,
  failedByVisitor: 3,
  failedBeforeHigh: 30,
  picturesAlone: 15,
  missedAlone: 150,
  longHere: 5,
} as const;

export function suspect(counts: Counts): Suspicion {
  const asksPicture =
    counts.passedHere >= BOUNDS.passedHere ||
    counts.passedInAll >= BOUNDS.passedInAll ||
    counts.missedHere >= BOUNDS.missedHere ||
    counts.failedHere >= BOUNDS.failedHere ||
    counts.failedByVisitor >= BOUNDS.failedByVisitor;
  const isAbused = counts.failedHere >= BOUNDS.failedBeforeHigh;
  return {
    asksPicture,
    effort: isAbused ? EFFORT.high : asksPicture ? EFFORT.raised : EFFORT.usual,
    takesPictureAlone:
      counts.failedHere < BOUNDS.picturesAlone && counts.missedHere < BOUNDS.missedAlone,
    mayGoLong: counts.longHere < BOUNDS.longHere,
  };
}
