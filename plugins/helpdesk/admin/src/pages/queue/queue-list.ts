import type { QueuePage, QueueRow } from '../../../../contracts/tickets';
import type { QueueSort } from '../../../../contracts/queue-query';
import { isBefore } from './queue-order';

/**
 * The list on the screen. Its rows keep the order in which they were laid: what changes in a row is shown in its
 * place, and a newer order waits aside (`fresh`) until the agent takes it.
 */
export interface LaidList {
  rows: QueueRow[];
  /** Version of each row when it was laid. */
  laidVersions: ReadonlyMap<number, number>;
  /** Rows that have left the list, or their place in it, since. */
  gone: ReadonlySet<number>;
  /** Cursor of the next page; null: all are here. */
  after: string | null;
  isCapped: boolean;
  fresh: QueuePage | null;
}

const versionsOf = (rows: QueueRow[]) =>
  rows.map(({ number, version }) => [number, version] as const);

export const layList = ({ tickets, after, isCapped }: QueuePage): LaidList => ({
  rows: tickets,
  laidVersions: new Map(versionsOf(tickets)),
  gone: new Set(),
  after,
  isCapped,
  fresh: null,
});

/** The next page. A ticket that moved on meanwhile stays where it was met first. */
export const appendPage = (list: LaidList, page: QueuePage): LaidList => {
  const added = page.tickets.filter(({ number }) => !list.laidVersions.has(number));
  return {
    ...list,
    rows: [...list.rows, ...added],
    laidVersions: new Map([...list.laidVersions, ...versionsOf(added)]),
    after: page.after,
    isCapped: list.isCapped || page.isCapped,
  };
};

/** What was read from the top of the same list just now: rows change in their place, none moves. */
export const refreshList = (list: LaidList, fresh: QueuePage, sort: QueueSort): LaidList => {
  const byNumber = new Map(fresh.tickets.map((row) => [row.number, row]));
  const last = fresh.tickets.at(-1);
  const isLookedThrough = (row: QueueRow) =>
    fresh.after === null || (last !== undefined && isBefore(row, last, sort));
  const isGone = (row: QueueRow) =>
    !byNumber.has(row.number) && (list.gone.has(row.number) || isLookedThrough(row));
  const refreshed = {
    ...list,
    rows: list.rows.map((row) => byNumber.get(row.number) ?? row),
    gone: new Set(list.rows.filter(isGone).map(({ number }) => number)),
  };
  return { ...refreshed, fresh: countNews(refreshed, fresh, sort) > 0 ? fresh : null };
};

/** How many tickets came into the list, left it or moved in it. A row that only looks different is no news. */
export const countNews = (list: LaidList, fresh: QueuePage, sort: QueueSort): number => {
  const last = list.rows.at(-1);
  const belongsAbove = (row: QueueRow) =>
    list.after === null || last === undefined || isBefore(row, last, sort);
  const came = fresh.tickets.filter(
    (row) => !list.laidVersions.has(row.number) && belongsAbove(row)
  );
  return came.length + list.gone.size + countMoved(list, fresh);
};

const countMoved = ({ rows, laidVersions }: LaidList, fresh: QueuePage): number => {
  const inFresh = new Set(fresh.tickets.map(({ number }) => number));
  const before = rows.filter(({ number }) => inFresh.has(number));
  const now = fresh.tickets.filter(({ number }) => laidVersions.has(number));
  if (before.every(({ number }, at) => now[at]?.number === number)) return 0;
  const changed = now.filter(({ number, version }) => laidVersions.get(number) !== version);
  return Math.max(1, changed.length);
};

export const takeFresh = (list: LaidList): LaidList => (list.fresh ? layList(list.fresh) : list);

/** What the agent did to a row shows at once. */
export const changeRow = (list: LaidList, number: number, change: Partial<QueueRow>): LaidList => ({
  ...list,
  rows: list.rows.map((row) => (row.number === number ? { ...row, ...change } : row)),
});
