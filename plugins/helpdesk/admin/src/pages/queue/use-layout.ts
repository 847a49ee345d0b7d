import { useIsDesktop } from '@strapi/strapi/admin';
import { createContext, useCallback, useContext, useMemo } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom';
import type { QueueLayout } from '../../../../contracts/views';
import { useKeptWord } from '../../components/use-kept-choice';
import { layoutOf } from './layout';
import { formatAddress, parseAddress } from './queue-address';

export interface LayoutValue {
  layout: QueueLayout;
  /** From now on lists are shown so, in this browser. */
  choose: (layout: QueueLayout) => void;
}

export const LayoutContext = createContext<LayoutValue>({
  layout: 'table',
  choose: () => undefined,
});

export const useLayout = (): LayoutValue => useContext(LayoutContext);

/** For the page that shows the lists. */
export const useLayoutValue = (): LayoutValue => {
  const [habit, keepHabit] = useKeptWord('queue-layout', 'table');
  const [search] = useSearchParams();
  const { state } = useLocation();
  const navigate = useNavigate();
  const isWide = useIsDesktop();
  const address = useMemo(() => parseAddress(search), [search]);
  const choose = useCallback(
    (layout: QueueLayout) => {
      keepHabit(layout);
      if (address.layout === null) return;
      navigate({ search: formatAddress({ ...address, layout: null }) }, { replace: true, state });
    },
    [address, keepHabit, navigate, state]
  );
  const layout = layoutOf({ asked: address.layout, habit, isWide });
  return useMemo(() => ({ layout, choose }), [layout, choose]);
};
