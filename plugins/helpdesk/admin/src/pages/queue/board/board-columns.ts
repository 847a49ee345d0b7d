import type { QueueSort } from '../../../../../contracts/queue-query';
import type { QueuePage, QueueRow, StateView } from '../../../../../contracts/tickets';
import type { Board, BoardColumn } from '../../../../../contracts/views';
import {
  appendPage,
  changeRow,
  countNews,
  layList,
  refreshList,
  takeFresh,
  type LaidList,
} from '../queue-list';

/**
 * A column of the board on the screen. Like the list, it keeps the order in which it was laid; a newer one waits until
 * the agent takes it. A card that the agent moves goes at once, and comes back where it was if that is refused.
 */
export interface LaidColumn {
  state: StateView;
  list: LaidList;
  count: number;
  isCapped: boolean;
}

const pageOf = ({ tickets, after }: BoardColumn): QueuePage => ({
  tickets,
  after,
  isCapped: false,
});

export const layBoard = ({ columns }: Board): LaidColumn[] =>
  columns.map((column) => ({
    state: column.state,
    list: layList(pageOf(column)),
    count: column.count,
    isCapped: column.isCapped,
  }));

const isOf = (state: { workflow: string; key: string }, other: { workflow: string; key: string }) =>
  state.workflow === other.workflow && state.key === other.key;

/** What was read just now: cards change in their place, none moves; columns come and go with the workflow. */
export const refreshBoard = (columns: LaidColumn[], board: Board, sort: QueueSort): LaidColumn[] =>
  board.columns.map((fresh) => {
    const column = columns.find(({ state }) => isOf(state, fresh.state));
    if (!column) return layBoard({ columns: [fresh] })[0] as LaidColumn; // one of one
    const { state, count, isCapped } = fresh;
    return { state, count, isCapped, list: refreshList(column.list, pageOf(fresh), sort) };
  });

export const boardNews = (columns: LaidColumn[], sort: QueueSort): number =>
  columns.reduce((sum, { list }) => sum + (list.fresh ? countNews(list, list.fresh, sort) : 0), 0);

export const takeBoard = (columns: LaidColumn[]): LaidColumn[] =>
  columns.map((column) => ({ ...column, list: takeFresh(column.list) }));

const inColumn = (
  columns: LaidColumn[],
  key: string,
  change: (column: LaidColumn) => LaidColumn
): LaidColumn[] => columns.map((column) => (column.state.key === key ? change(column) : column));

export const appendCards = (columns: LaidColumn[], key: string, page: QueuePage): LaidColumn[] =>
  inColumn(columns, key, (column) => ({ ...column, list: appendPage(column.list, page) }));

export const changeCard = (
  columns: LaidColumn[],
  number: number,
  change: Partial<QueueRow>
): LaidColumn[] =>
  columns.map((column) => ({ ...column, list: changeRow(column.list, number, change) }));

/** Where a card lies; null: it is on none of the columns. */
export const placeOf = (
  columns: LaidColumn[],
  number: number
): { state: string; at: number; row: QueueRow } | null => {
  for (const { state, list } of columns) {
    const at = list.rows.findIndex((row) => row.number === number);
    const row = list.rows[at];
    if (row) return { state: state.key, at, row };
  }
  return null;
};

/** The card in another column, at a place of it: at the top unless told. */
export const moveCard = (
  columns: LaidColumn[],
  number: number,
  { to, at = 0 }: { to: string; at?: number }
): LaidColumn[] => {
  const place = placeOf(columns, number);
  if (!place || place.state === to) return columns;
  const without = inColumn(columns, place.state, (column) => ({
    ...column,
    count: Math.max(0, column.count - 1),
    list: withRows(
      column.list,
      column.list.rows.filter((row) => row.number !== number)
    ),
  }));
  return inColumn(without, to, (column) => {
    const moved = { ...place.row, state: { workflow: column.state.workflow, key: to } };
    const rows = [...column.list.rows.slice(0, at), moved, ...column.list.rows.slice(at)];
    return { ...column, count: column.count + 1, list: withRows(column.list, rows) };
  });
};

/** What the agent did is no news, and what waited was read before it. */
const withRows = (list: LaidList, rows: QueueRow[]): LaidList => ({
  ...list,
  rows,
  laidVersions: new Map(rows.map(({ number, version }) => [number, version])),
  gone: new Set([...list.gone].filter((number) => rows.some((row) => row.number === number))),
  fresh: null,
});
