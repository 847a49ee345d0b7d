import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate, useNavigationType, useSearchParams } from 'react-router-dom';
import { useGetMeQuery } from '../../api/me';
import { useGetLookupsQuery } from '../../api/queue';
import {
  formatAddress,
  isSearchTooLong,
  openIn,
  parseAddress,
  toQuery,
  type QueueAddress,
} from './queue-address';
import { fieldsOf, shownColumns } from './queue-columns';
import { originOf, originState } from './side/origin';
import { useLaidList } from './use-laid-list';

/** Goes to another list. `open`: the ticket beside it; left out, none. */
export type GoTo = (
  change: Partial<QueueAddress>,
  /** `view`: the saved filter that it is; left out, that from which the agent came. */
  options?: { replace?: boolean; open?: number | null; view?: string }
) => void;

/** The list that the address bar names, in the columns that this agent chose. */
export const useQueue = () => {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const location = useLocation();
  const isReturn = useIsReturn();
  const { data: me } = useGetMeQuery();
  const { data: lookups } = useGetLookupsQuery();
  const address = useMemo(() => parseAddress(search), [search]);
  const columns = useMemo(
    () => shownColumns(me?.preferences.queueColumns ?? null, lookups?.fields ?? []),
    [me?.preferences.queueColumns, lookups?.fields]
  );
  const isTooLong = isSearchTooLong(address.filter);
  const query = { ...toQuery(address), columns: fieldsOf(columns) };
  // Another person at the same browser has another list under the same address.
  const key = JSON.stringify([me?.key, query]);
  const list = useLaidList({
    key,
    query: me && lookups && !isTooLong ? query : null,
    visit: `${location.key} ${Boolean(me && lookups)}`,
    isReturn,
  });

  const view = originOf(location.state);
  const goTo = useCallback<GoTo>(
    (change, { replace, open, view: to } = {}) =>
      navigate(
        { search: formatAddress({ ...parseAddress(search), ...change }, { open }) },
        { replace, state: originState(to ?? view) }
      ),
    [navigate, search, view]
  );
  return { address, open: openIn(search), view, columns, list, key, isReturn, isTooLong, goTo };
};

/** Back by the browser, or from a ticket by its own way back. */
const useIsReturn = (): boolean => {
  const type = useNavigationType();
  const { state } = useLocation();
  // The state of an address is whatever was put there.
  return type === 'POP' || (state as { isReturn?: boolean } | null)?.isReturn === true;
};
