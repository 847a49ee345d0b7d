import type { QueueRow, StateView } from './tickets';

/** Icons by meaning, of a saved filter. */
export const VIEW_ICONS = [
  'list',
  'star',
  'flag',
  'bell',
  'clock',
  'fire',
  'bug',
  'wallet',
  'truck',
  'person',
  'team',
  'heart',
] as const;
export type ViewIcon = (typeof VIEW_ICONS)[number];

/** How a list is shown. */
export const QUEUE_LAYOUTS = ['table', 'split', 'board'] as const;
export type QueueLayout = (typeof QUEUE_LAYOUTS)[number];

export const VIEW_NAME_MAX = 60;
/** Longest address of a list. */
export const VIEW_QUERY_MAX = 2_000;
/** Personal ones of one agent, and shared ones of the desk. */
export const VIEWS_MAX = 100;

/** A saved filter: of one agent, or shared with everybody. What it shows is narrowed to what each agent may see. */
export interface View {
  key: string;
  name: string;
  icon: ViewIcon;
  isShared: boolean;
  /** As in the address bar of the queue, without `?`: `state=support/open&tag=vip&sort=waiting`. */
  query: string;
  /** How it is shown; null: as the agent shows lists. */
  layout: QueueLayout | null;
  /** This agent may change and delete it. */
  isMine: boolean;
  /** What `query` names and is not there any more, or not for this agent: `tag:vip`, `state:support/lost`. */
  gone: string[];
}

/** `PUT /helpdesk/views/:view` */
export type ViewBody = Pick<View, 'name' | 'icon' | 'isShared' | 'query' | 'layout'>;
/** `POST /helpdesk/views`; the same `clientId` twice is one view. */
export interface NewView extends ViewBody {
  clientId: string;
}

/** `GET /helpdesk/views`: shared ones in the owner's order, then the agent's own. */
export interface Views {
  views: View[];
  panel: Panel;
  mayShare: boolean;
}

/**
 * The agent's left panel: ids of what stands in it, `list:<QueueList or all or closed>` and `view:<key>`. What is in
 * neither list is shown after the others, so that a new shared filter is seen. `PUT /helpdesk/views/panel`
 */
export interface Panel {
  order: string[];
  hidden: string[];
}

/** `GET /helpdesk/views/counts`: of the first VIEWS_COUNTED that stand in the agent's panel. */
export interface ViewCount {
  view: string;
  count: number;
  /** There may be more: over 1,000, or not all tickets could be looked through in the time of a count. */
  isCapped: boolean;
}
export const VIEWS_COUNTED = 40;

/** `GET|POST|DELETE /helpdesk/searches`: what this agent searched for, newest first, each query once. */
export interface PastSearch {
  query: string;
  at: number;
}
export const SEARCHES_KEPT = 20;

/**
 * `GET /helpdesk/queue/board?<QueueQuery>`: the states that the query asks for and this agent sees, of one workflow,
 * in the workflow's order, each with its first tickets. More of a column by `GET /helpdesk/queue?state=…&after=…`.
 */
export interface Board {
  columns: BoardColumn[];
}
export interface BoardColumn {
  state: StateView;
  tickets: QueueRow[];
  count: number;
  isCapped: boolean;
  after: string | null;
}
export const BOARD_COLUMN_SIZE = 25;
