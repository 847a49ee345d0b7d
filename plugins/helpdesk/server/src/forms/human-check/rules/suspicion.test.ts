import { describe, expect, test } from 'vitest';
import { BOUNDS, EFFORT, suspect, type Counts } from './suspicion';

const NOTHING: Counts = {
  passedHere: 0,
  passedInAll: 0,
  missedHere: 0,
  failedHere: 0,
  failedByVisitor: 0,
  longHere: 0,
};
const after = (counts: Partial<Counts>) => suspect({ ...NOTHING, ...counts });

describe('a check of whether a person asks', () => {
  test('asks nothing but the small puzzle at first', () => {
    expect(after({})).toEqual({
      asksPicture: false,
      effort: EFFORT.usual,
      takesPictureAlone: true,
      mayGoLong: true,
    });
  });

  test.each(['passedHere', 'passedInAll', 'missedHere', 'failedHere', 'failedByVisitor'] as const)(
    'asks for a picture and a larger puzzle from the bound of %s on, not before',
    (count) => {
      expect(after({ [count]: BOUNDS[count] - 1 })).toMatchObject({
        asksPicture: false,
        effort: EFFORT.usual,
      });
      expect(after({ [count]: BOUNDS[count] })).toMatchObject({
        asksPicture: true,
        effort: EFFORT.raised,
      });
    }
  );

  test('makes the puzzle dear where checks keep failing', () => {
    expect(after({ failedHere: BOUNDS.failedBeforeHigh }).effort).toBe(EFFORT.high);
  });

  test('takes a picture without a puzzle until that way is abused', () => {
    expect(after({ failedHere: BOUNDS.picturesAlone - 1 }).takesPictureAlone).toBe(true);
    expect(after({ failedHere: BOUNDS.picturesAlone }).takesPictureAlone).toBe(false);
    expect(after({ missedHere: BOUNDS.missedAlone - 1 }).takesPictureAlone).toBe(true);
    expect(after({ missedHere: BOUNDS.missedAlone }).takesPictureAlone).toBe(false);
  });

  test('lets a few from one place go the long way', () => {
    expect(after({ longHere: BOUNDS.longHere - 1 }).mayGoLong).toBe(true);
    expect(after({ longHere: BOUNDS.longHere }).mayGoLong).toBe(false);
  });
});
