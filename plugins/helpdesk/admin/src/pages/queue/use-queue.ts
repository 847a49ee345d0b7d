import { useMemo } from 'react';
import { useLocation, useNavigationType, useSearchParams } from 'react-router-dom';
import { useGetMeQuery } from '../../api/me';
import { useGetLookupsQuery } from '../../api/queue';
import { isSearchTooLong, openIn, parseAddress, toQuery } from './queue-address';
import { fieldsOf, shownColumns } from './queue-columns';
import { originOf, originState } from './side/origin';
import { useGoTo, type GoTo } from './use-go-to';
import { useLaidList } from './use-laid-list';

export type { GoTo };

/** The list that the address bar names, in the columns that this agent chose. */
export const useQueue = () => {
  const [search] = useSearchParams();
  const location = useLocation();
  const isReturn = useIsReturn();
  const view = originOf(location.state);
  // Another ticket beside the list is no other way to the list.
  const visit = visitOf(location.state) ?? location.key;
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
    visit: `${visit} ${Boolean(me && lookups)}`,
    isReturn,
  });

  const goTo = useGoTo(visit);
  return {
    address,
    open: openIn(search),
    /** Of a link to another ticket beside the same list. */
    besideState: { ...originState(view), visit },
    columns,
    list,
    key,
    isReturn,
    isTooLong,
    goTo,
  };
};

const visitOf = (state: unknown): string | null => {
  // The state of an address is whatever was put there.
  const visit = (state as { visit?: unknown } | null)?.visit;
  return typeof visit === 'string' ? visit : null;
};

/** Back by the browser, or from a ticket by its own way back. */
const useIsReturn = (): boolean => {
  const type = useNavigationType();
  const { state } = useLocation();
  // The state of an address is whatever was put there.
  return type === 'POP' || (state as { isReturn?: boolean } | null)?.isReturn === true;
};
