import { QUEUE_LISTS, type Panel } from '../../../../contracts';

/*
 * The left panel is each agent's own: what stands in it and in which order. What they have neither put in order nor
 * hidden comes behind, so that a new shared filter is seen. A filter that is gone leaves the panel by itself.
 */

const LISTS = ['all', ...QUEUE_LISTS, 'closed'].map((list) => `list:${list}`);

/** What of a panel is there. */
export function cleanPanel({ order, hidden }: Panel, viewKeys: readonly string[]): Panel {
  const known = new Set([...LISTS, ...viewKeys.map(itemOf)]);
  return {
    order: order.filter((item) => known.has(item)),
    hidden: hidden.filter((item) => known.has(item)),
  };
}

/** Keys of the views that stand in a panel, in its order. */
export function shownViews({ order, hidden }: Panel, viewKeys: readonly string[]): string[] {
  const place = (key: string) => {
    const at = order.indexOf(itemOf(key));
    return at < 0 ? order.length : at;
  };
  return viewKeys
    .filter((key) => !hidden.includes(itemOf(key)))
    .sort((one, other) => place(one) - place(other));
}

function itemOf(viewKey: string): string {
  return `view:${viewKey}`;
}
