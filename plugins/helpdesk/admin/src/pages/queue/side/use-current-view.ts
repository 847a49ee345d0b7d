import { useLocation } from 'react-router-dom';
import type { Panel, View } from '../../../../../contracts/views';
import { useGetViewsQuery } from '../../../api/views';
import type { QueueAddress } from '../queue-address';
import { currentView, type CurrentView } from './current-view';
import { originOf } from './origin';

const NO_VIEWS: View[] = [];
const NO_PANEL: Panel = { order: [], hidden: [] };

/** The saved filters of this agent, and the one whose list is on the screen. */
export const useCurrentView = (
  address: QueueAddress
): { views: View[]; panel: Panel; mayShare: boolean; current: CurrentView | null } => {
  const { state } = useLocation();
  const { data } = useGetViewsQuery();
  const views = data?.views ?? NO_VIEWS;
  return {
    views,
    panel: data?.panel ?? NO_PANEL,
    mayShare: data?.mayShare ?? false,
    current: currentView(views, address, originOf(state)),
  };
};
