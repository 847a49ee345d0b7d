import { useEffect, useRef } from 'react';
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

/** Keeps what the agent searches for. A list of the panel is no search. */
export const useKeptSearch = (address: QueueAddress): void => {
  const [keep] = useKeepSearchMutation();
  const { current } = useCurrentView(address);
  const { filter } = address;
  const isList =
    !filter.q &&
    (!isFiltered(filter) || SIDE_LISTS.some((list) => isSameFilter(list.filter, filter)));
  const isSaved = current !== null && !current.isChanged;
  const query = isList || isSaved || isSearchTooLong(filter) ? null : queryOf(address);
  const last = useRef<string | null>(null);
  useEffect(() => {
    if (query === null || query === last.current) return undefined;
    const timer = setTimeout(() => {
      last.current = query;
      // A history that could not be written hinders nobody.
      void keep({ query });
    }, STANDS);
    return () => clearTimeout(timer);
  }, [query, keep]);
};
