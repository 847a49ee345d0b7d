import type { View } from '../../../../../contracts/views';
import { isSameFilter, parseAddress, type QueueAddress } from '../queue-address';

export interface CurrentView {
  view: View;
  /** The list was narrowed or ordered otherwise since. */
  isChanged: boolean;
}

/** The list of a saved filter. */
export const addressOfView = ({ query, layout }: Pick<View, 'query' | 'layout'>): QueueAddress => ({
  ...parseAddress(new URLSearchParams(query)),
  layout,
});

/** Unlike the lists that everybody has, a saved filter holds its words and its order too. */
export const isSameList = (one: QueueAddress, other: QueueAddress): boolean =>
  isSameFilter(one.filter, other.filter) &&
  (one.filter.q ?? '') === (other.filter.q ?? '') &&
  one.sort === other.sort;

/** The saved filter whose list this is, or from which the agent came to it; null: none. */
export const currentView = (
  views: readonly View[],
  address: QueueAddress,
  origin: string | null
): CurrentView | null => {
  const isShown = (view: View) => isSameList(addressOfView(view), address);
  const from = views.find(({ key }) => key === origin);
  if (from && isShown(from)) return { view: from, isChanged: false };
  const same = views.find(isShown);
  if (same) return { view: same, isChanged: false };
  return from ? { view: from, isChanged: true } : null;
};
