import { useCallback, useEffect, useRef, useState } from 'react';
import type { QueueQuery } from '../../../../../contracts/queue-query';
import type { QueueRow } from '../../../../../contracts/tickets';
import { useLazyReadQueuePageQuery } from '../../../api/queue';
import { useLazyReadBoardQuery } from '../../../api/views';
import { DEFAULT_SORT } from '../queue-address';
import {
  appendCards,
  changeCard,
  layBoard,
  moveCard,
  refreshBoard,
  takeBoard,
  type LaidColumn,
} from './board-columns';

interface BoardState {
  /** Which board it is of; while another is being loaded, the one before is still shown. */
  key: string;
  columns: LaidColumn[] | null;
  error: unknown;
  refreshError: unknown;
  refreshedAt: number;
  /** State whose further cards are on their way. */
  loadingMore: string | null;
  moreError: { state: string; error: unknown } | null;
}

const stateOf = (key: string, columns: LaidColumn[] | null, error: unknown = null): BoardState => ({
  key,
  columns,
  error,
  refreshError: null,
  refreshedAt: Date.now(),
  loadingMore: null,
  moreError: null,
});

/** The board of a query. It changes its cards in their place and moves none but those that the agent moves. */
export const useBoard = (query: QueueQuery | null, visit: string) => {
  const key = JSON.stringify(query);
  const [state, setState] = useState(() => stateOf(key, null));
  const [readBoard] = useLazyReadBoardQuery();
  const [readMore] = useLazyReadQueuePageQuery();
  // Only the answer to the last question counts, and none that was asked before a card was moved.
  const turn = useRef(0);
  const latest = useRef({ key, query, state });
  latest.current = { key, query, state };
  const sort = query?.sort ?? DEFAULT_SORT;

  const load = useCallback(async () => {
    const own = ++turn.current;
    const { key: ownKey, query: ownQuery } = latest.current;
    if (!ownQuery) return;
    const answer = await readBoard(ownQuery);
    if (own !== turn.current) return;
    setState(stateOf(ownKey, answer.data ? layBoard(answer.data) : null, answer.error ?? null));
  }, [readBoard]);

  const refresh = useCallback(async () => {
    const own = turn.current;
    const { query: ownQuery, state: shown } = latest.current;
    if (!ownQuery || !shown.columns || shown.key !== latest.current.key) return;
    const answer = await readBoard(ownQuery);
    if (own !== turn.current) return;
    const { data } = answer;
    setState((before) =>
      data
        ? {
            ...before,
            columns: before.columns && refreshBoard(before.columns, data, sort),
            refreshError: null,
            refreshedAt: Date.now(),
          }
        : { ...before, refreshError: answer.error }
    );
  }, [readBoard, sort]);

  const loadMore = useCallback(
    async (column: LaidColumn) => {
      const own = turn.current;
      const { query: ownQuery } = latest.current;
      const { after } = column.list;
      const { key: columnKey, workflow } = column.state;
      if (!ownQuery || !after) return;
      setState((before) => ({ ...before, loadingMore: columnKey, moreError: null }));
      const answer = await readMore({ ...ownQuery, state: `${workflow}/${columnKey}`, after });
      const isCurrent = own === turn.current;
      const { data } = answer;
      setState((before) => ({
        ...before,
        loadingMore: null,
        moreError: answer.error ? { state: columnKey, error: answer.error } : null,
        columns:
          data && isCurrent && before.columns
            ? appendCards(before.columns, columnKey, data)
            : before.columns,
      }));
    },
    [readMore]
  );

  const edit = useCallback((change: (columns: LaidColumn[]) => LaidColumn[]) => {
    turn.current += 1; // what is on its way was read before
    setState((before) => ({ ...before, columns: before.columns && change(before.columns) }));
  }, []);
  const take = useCallback(() => edit(takeBoard), [edit]);
  const move = useCallback(
    (number: number, place: { to: string; at?: number }) =>
      edit((columns) => moveCard(columns, number, place)),
    [edit]
  );
  const change = useCallback(
    (number: number, part: Partial<QueueRow>) =>
      setState((before) => ({
        ...before,
        columns: before.columns && changeCard(before.columns, number, part),
      })),
    []
  );

  useEffect(() => void load(), [key, visit, load]);
  const isLoading = query !== null && (state.key !== key || (!state.columns && !state.error));
  return { ...state, isLoading, sort, load, refresh, loadMore, take, move, change };
};

export type BoardOnScreen = ReturnType<typeof useBoard>;
