import type { Panel, View } from '../../../../../contracts/views';
import { SIDE_LISTS, type SideList } from '../queue-lists';

/*
 * What stands in the left panel and in which order is each agent's own choice. A list or a shared filter that the agent
 * has not placed yet is shown after the others, so that a new one is seen.
 */

export type PanelItem =
  | { id: string; kind: 'list'; list: SideList }
  | { id: string; kind: 'view'; view: View };

/** Lists and shared filters stand in one part, the agent's own filters in another. */
export interface PanelParts {
  desk: PanelItem[];
  mine: PanelItem[];
}

export const viewId = (key: string) => `view:${key}`;
export const listId = (list: SideList) => `list:${list.key}`;

/** Everything that can stand in the panel, as this agent has ordered it. */
export const panelParts = (views: readonly View[], { order }: Pick<Panel, 'order'>): PanelParts => {
  const all: PanelItem[] = [
    ...SIDE_LISTS.map((list): PanelItem => ({ id: listId(list), kind: 'list', list })),
    ...views.map((view): PanelItem => ({ id: viewId(view.key), kind: 'view', view })),
  ];
  const place = ({ id }: PanelItem) => {
    const at = order.indexOf(id);
    return at < 0 ? order.length : at;
  };
  const ordered = [...all].sort((one, other) => place(one) - place(other));
  return {
    desk: ordered.filter((item) => !isOwn(item)),
    mine: ordered.filter(isOwn),
  };
};

const isOwn = (item: PanelItem) => item.kind === 'view' && !item.view.isShared;

/** What the agent has not hidden. */
export const shownItems = (items: PanelItem[], { hidden }: Pick<Panel, 'hidden'>): PanelItem[] =>
  items.filter(({ id }) => !hidden.includes(id));

/** With one at another place; beyond the ends is at the end. */
export const moveTo = (ids: readonly string[], id: string, place: number): string[] => {
  if (!ids.includes(id)) return [...ids];
  const rest = ids.filter((other) => other !== id);
  const at = Math.min(rest.length, Math.max(0, place));
  return [...rest.slice(0, at), id, ...rest.slice(at)];
};

export const toggleHidden = (hidden: readonly string[], id: string): string[] =>
  hidden.includes(id) ? hidden.filter((other) => other !== id) : [...hidden, id];

/** What is kept: both parts in their order, and of the hidden only what is still there. */
export const toPanel = ({ desk, mine }: PanelParts, hidden: readonly string[]): Panel => {
  const order = [...desk, ...mine].map(({ id }) => id);
  return { order, hidden: order.filter((id) => hidden.includes(id)) };
};
