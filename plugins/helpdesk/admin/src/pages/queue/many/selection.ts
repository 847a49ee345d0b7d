import type { QueueRow } from '../../../../../contracts/tickets';

/*
 * Rows of the list are ticked one by one, from one to another, or all that are loaded; or everything that the filter
 * finds, which is more than is loaded. Whoever then unticks one row means the loaded ones without it.
 */
export interface Selection {
  /** In the order in which they were ticked. */
  numbers: readonly number[];
  /** All that the filter finds. */
  isAll: boolean;
  /** From which a range goes. */
  anchor: number | null;
}

export const NOTHING: Selection = { numbers: [], isAll: false, anchor: null };

export const isSelected = ({ numbers, isAll }: Selection, number: number): boolean =>
  isAll || numbers.includes(number);

export const isEmpty = ({ numbers, isAll }: Selection): boolean => !isAll && numbers.length === 0;

export const toggle = (
  selection: Selection,
  number: number,
  rows: readonly QueueRow[]
): Selection => {
  const numbers = selection.isAll ? rows.map((row) => row.number) : selection.numbers;
  return {
    numbers: numbers.includes(number)
      ? numbers.filter((one) => one !== number)
      : [...numbers, number],
    isAll: false,
    anchor: number,
  };
};

/** From the row that was ticked last up to this one, all as this one becomes. */
export const toggleTo = (
  selection: Selection,
  number: number,
  rows: readonly QueueRow[]
): Selection => {
  const at = rows.findIndex((row) => row.number === number);
  const from = rows.findIndex((row) => row.number === selection.anchor);
  if (at < 0 || from < 0 || selection.isAll) return toggle(selection, number, rows);
  const range = rows.slice(Math.min(at, from), Math.max(at, from) + 1).map((row) => row.number);
  const isOff = selection.numbers.includes(number);
  const others = selection.numbers.filter((one) => !range.includes(one));
  return { numbers: isOff ? others : [...others, ...range], isAll: false, anchor: number };
};

/** Of the loaded rows. */
export const pageState = (
  selection: Selection,
  rows: readonly QueueRow[]
): 'none' | 'some' | 'all' => {
  const ticked = rows.filter(({ number }) => isSelected(selection, number)).length;
  if (ticked === 0) return 'none';
  return ticked === rows.length ? 'all' : 'some';
};

export const togglePage = (selection: Selection, rows: readonly QueueRow[]): Selection => {
  if (pageState(selection, rows) === 'all') return NOTHING;
  const loaded = rows.map(({ number }) => number);
  const others = selection.numbers.filter((number) => !loaded.includes(number));
  return { numbers: [...others, ...loaded], isAll: false, anchor: null };
};

/** Of each ticked ticket, the version that was on the screen when it was ticked; 0: it was not there. */
export type SeenVersions = ReadonlyMap<number, number>;

/** A row that changes while it is ticked keeps the version that was seen, so that the server can refuse it. */
export const seenVersions = (
  before: SeenVersions,
  { numbers }: Selection,
  rows: readonly QueueRow[]
): SeenVersions => {
  const shown = new Map(rows.map(({ number, version }) => [number, version]));
  return new Map(numbers.map((number) => [number, before.get(number) ?? shown.get(number) ?? 0]));
};
