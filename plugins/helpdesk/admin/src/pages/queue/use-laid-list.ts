import { useCallback, useEffect, useRef, useState } from 'react';
import type { QueuePage, QueueRow } from '../../../../contracts/tickets';
import type { QueueQuery } from '../../../../contracts/queue-query';
import { useLazyReadQueuePageQuery } from '../../api/queue';
import {
  appendPage,
  changeRow,
  layList,
  refreshList,
  takeFresh,
  type LaidList,
} from './queue-list';
import { recallList } from './queue-memory';
import { DEFAULT_SORT } from './queue-address';

const PAGE_SIZE = 25;
/** A refresh reads as much as is shown, up to this; what was loaded below waits for the next look. */
const REFRESHED_PAGE = 100;
const REFRESHED_PAGES = 3;

interface LaidState {
  /** Which list it is of; while another is being loaded, the one before is still shown. */
  key: string;
  list: LaidList | null;
  /** Why there is no list. */
  error: unknown;
  isLoadingMore: boolean;
  moreError: unknown;
  /** Why the last look for news failed; null: it did not. */
  refreshError: unknown;
  refreshedAt: number;
}

const stateOf = (key: string, list: LaidList | null): LaidState => ({
  key,
  list,
  error: null,
  isLoadingMore: false,
  moreError: null,
  refreshError: null,
  refreshedAt: Date.now(),
});

interface LaidRequest {
  key: string;
  /** Null: not asked for. */
  query: QueueQuery | null;
  /** Changes with each way to the list; the same list is then read anew. */
  visit: string;
  /** Back from a ticket: the list as it was left. */
  isReturn: boolean;
}

/** The list of a query, page by page; it changes its rows in their place and moves none by itself. */
export const useLaidList = ({ key, query, visit, isReturn }: LaidRequest) => {
  const [state, setState] = useState(() =>
    stateOf(key, (isReturn && recallList(key)?.list) || null)
  );
  const [readPage] = useLazyReadQueuePageQuery();
  const [readFresh] = useLazyReadQueuePageQuery();
  const [readMore] = useLazyReadQueuePageQuery();
  // Only the answer to the last question counts.
  const turn = useRef(0);
  const latest = useRef({ key, query, state });
  latest.current = { key, query, state };

  const load = useCallback(async () => {
    const own = ++turn.current;
    const { key: ownKey, query: ownQuery } = latest.current;
    if (!ownQuery) return;
    const answer = await readPage({ ...ownQuery, limit: PAGE_SIZE });
    if (own !== turn.current) return;
    if (answer.data) setState(stateOf(ownKey, layList(answer.data)));
    else if (answer.error) setState({ ...stateOf(ownKey, null), error: answer.error });
  }, [readPage]);

  const refresh = useCallback(async () => {
    const own = turn.current;
    const { query: ownQuery, state: shown } = latest.current;
    if (!ownQuery || !shown.list || shown.key !== latest.current.key) return;
    const wanted = shown.list.rows.length;
    const sort = ownQuery.sort ?? DEFAULT_SORT;
    try {
      const ask = (after?: string) =>
        readFresh({
          ...ownQuery,
          limit: Math.min(REFRESHED_PAGE, Math.max(PAGE_SIZE, wanted)),
          after,
        }).unwrap();
      const fresh = await readUpTo(wanted, ask);
      if (own !== turn.current) return;
      setState((before) => ({
        ...before,
        list: before.list && refreshList(before.list, fresh, sort),
        refreshError: null,
        refreshedAt: Date.now(),
      }));
    } catch (error) {
      if (own === turn.current) setState((before) => ({ ...before, refreshError: error }));
    }
  }, [readFresh]);

  const loadMore = useCallback(async () => {
    const own = turn.current;
    const { query: ownQuery, state: shown } = latest.current;
    const after = shown.list?.after;
    if (!ownQuery || !after || shown.isLoadingMore) return;
    setState((before) => ({ ...before, isLoadingMore: true, moreError: null }));
    const answer = await readMore({ ...ownQuery, limit: PAGE_SIZE, after });
    if (own !== turn.current) return;
    setState((before) => ({
      ...before,
      isLoadingMore: false,
      moreError: answer.error ?? null,
      list: before.list && answer.data ? appendPage(before.list, answer.data) : before.list,
    }));
  }, [readMore]);

  const take = useCallback(() => {
    turn.current += 1; // what is still on its way belongs to the order before
    setState((before) => ({
      ...before,
      isLoadingMore: false,
      list: before.list && takeFresh(before.list),
    }));
  }, []);

  const change = useCallback(
    (number: number, changed: Partial<QueueRow>) =>
      setState((before) => ({
        ...before,
        list: before.list && changeRow(before.list, number, changed),
      })),
    []
  );

  useEffect(() => {
    const known = isReturn ? recallList(key) : undefined;
    if (!known) return void load();
    turn.current += 1;
    setState(stateOf(key, known.list));
    latest.current.state = stateOf(key, known.list);
    return void refresh();
    // Whether it is a return belongs to the visit.
  }, [key, visit, isReturn, load, refresh]);

  const isLoading = query !== null && (state.key !== key || (!state.list && !state.error));
  return { ...state, isLoading, load, refresh, loadMore, take, change };
};

/** Page by page from the top of the list, as one. */
async function readUpTo(
  wanted: number,
  ask: (after?: string) => Promise<QueuePage>
): Promise<QueuePage> {
  let whole = await ask();
  for (let pages = 1; pages < REFRESHED_PAGES; pages += 1) {
    if (!whole.after || whole.tickets.length >= wanted) break;
    const next = await ask(whole.after);
    whole = { ...next, tickets: [...whole.tickets, ...next.tickets] };
  }
  return whole;
}
