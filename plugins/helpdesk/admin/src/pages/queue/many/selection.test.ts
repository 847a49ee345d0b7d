import { describe, expect, it } from 'vitest';
import type { QueueRow } from '../../../../../contracts/tickets';
import {
  isEmpty,
  isSelected,
  NOTHING,
  pageState,
  seenVersions,
  toggle,
  togglePage,
  toggleTo,
  type Selection,
} from './selection';

// The rules look at numbers alone.
const ROWS = [1, 2, 3, 4, 5].map((number) => ({ number }) as QueueRow);
const select = (...numbers: number[]): Selection => ({ numbers, isAll: false, anchor: null });

describe('a selection', () => {
  it('ticks and unticks one row', () => {
    const one = toggle(NOTHING, 3, ROWS);
    expect(one).toEqual({ numbers: [3], isAll: false, anchor: 3 });
    expect(isEmpty(toggle(one, 3, ROWS))).toBe(true);
  });

  it('goes from the row ticked last to this one, in both directions', () => {
    const from = toggle(NOTHING, 4, ROWS);
    expect(toggleTo(from, 2, ROWS).numbers).toEqual([2, 3, 4]);
    expect(toggleTo(from, 5, ROWS).numbers).toEqual([4, 5]);
    expect(toggleTo(NOTHING, 2, ROWS).numbers).toEqual([2]);
  });

  it('unticks a range as well', () => {
    const all = { ...select(1, 2, 3, 4, 5), anchor: 2 };
    expect(toggleTo(all, 4, ROWS).numbers).toEqual([1, 5]);
  });

  it('takes the loaded rows and keeps what is not loaded', () => {
    expect(pageState(select(2, 9), ROWS)).toBe('some');
    const page = togglePage(select(9), ROWS);
    expect(page.numbers).toEqual([9, 1, 2, 3, 4, 5]);
    expect(pageState(page, ROWS)).toBe('all');
    expect(togglePage(page, ROWS)).toEqual(NOTHING);
  });

  it('of all that the filter finds becomes the loaded rows without the one that is unticked', () => {
    const all = { ...NOTHING, isAll: true };
    expect(isSelected(all, 77)).toBe(true);
    expect(toggle(all, 2, ROWS).numbers).toEqual([1, 3, 4, 5]);
  });
});

describe('the versions of a selection', () => {
  const rows = (version: number) => ROWS.map((row) => ({ ...row, version }));
  const first = seenVersions(new Map(), select(1, 2), rows(4));

  it('are those of the moment of ticking, whatever the row has become', () => {
    const later = seenVersions(first, select(1, 2, 3), rows(5));
    expect([...later]).toEqual([
      [1, 4],
      [2, 4],
      [3, 5],
    ]);
  });

  it('are taken anew when a row is unticked and ticked again', () => {
    const without = seenVersions(first, select(2), rows(5));
    expect([...seenVersions(without, select(2, 1), rows(5))]).toEqual([
      [2, 4],
      [1, 5],
    ]);
  });

  it('are 0 of what was not on the screen', () => {
    expect(seenVersions(new Map(), select(9), rows(4)).get(9)).toBe(0);
  });
});
