import { useCallback, useEffect, useRef, useState } from 'react';
import { useKeepSearchMutation } from '../../../api/views';
import {
  isFiltered,
  isSameFilter,
  isSearchTooLong,
  queryOf,
  type QueueAddress,
} from '../queue-address';
import { SIDE_LISTS } from '../queue-lists';
import { useCurrentView } from '../side/use-current-view';

/** So long a search must stand: what is passed over while one types and ticks is none. */
const STANDS = 2_500;

const isOnTicket = () => window.location.pathname.includes('/tickets/');

/**
 * Keeps what the agent searches for: what stands for a while, and at once what led to a request. A list of the panel is
 * no search.
 * @returns keeps these words as soon as they are what is searched for, to be called on Enter
 */
export const useKeptSearch = (address: QueueAddress): ((words: string) => void) => {
  const [keep] = useKeepSearchMutation();
  const { current } = useCurrentView(address);
  const { filter } = address;
  const isList =
    !filter.q &&
    (!isFiltered(filter) || SIDE_LISTS.some((list) => isSameFilter(list.filter, filter)));
  const isSaved = current !== null && !current.isChanged;
  const query = isList || isSaved || isSearchTooLong(filter) ? null : queryOf(address);
  const last = useRef<string | null>(null);
  const [entered, setEntered] = useState<string | null>(null);
  const isEntered = entered !== null && entered === (filter.q ?? '');
  const keepOnce = useCallback(
    (kept: string) => {
      if (kept === last.current) return;
      last.current = kept;
      // A history that could not be written hinders nobody.
      void keep({ query: kept });
    },
    [keep]
  );
  useEffect(() => {
    if (query === null) return undefined;
    const timer = setTimeout(() => keepOnce(query), isEntered ? 0 : STANDS);
    return () => clearTimeout(timer);
  }, [query, isEntered, keepOnce]);

  const latest = useRef(query);
  latest.current = query;
  useEffect(
    () => () => {
      // The list is left for one of its requests.
      if (latest.current !== null && isOnTicket()) keepOnce(latest.current);
    },
    [keepOnce]
  );
  return setEntered;
};
