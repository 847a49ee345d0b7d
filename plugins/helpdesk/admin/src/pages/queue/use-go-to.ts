import { useCallback } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom';
import { formatAddress, parseAddress, type QueueAddress } from './queue-address';
import { originOf, originState } from './side/origin';

/** Goes to another list. `open`: the ticket beside it; left out, none. */
export type GoTo = (
  change: Partial<QueueAddress>,
  /** `view`: the saved filter that it is; left out, that from which the agent came. */
  options?: { replace?: boolean; open?: number | null; view?: string }
) => void;

/** @param visit of the list on the screen, which another ticket beside it does not end. */
export const useGoTo = (visit?: string): GoTo => {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const view = originOf(useLocation().state);
  return useCallback<GoTo>(
    (change, { replace, open, view: to } = {}) =>
      navigate(
        { search: formatAddress({ ...parseAddress(search), ...change }, { open }) },
        { replace, state: { ...originState(to ?? view), ...(open && { visit }) } }
      ),
    [navigate, search, view, visit]
  );
};
