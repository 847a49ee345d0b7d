import type { QueueCounts, QueueList } from '../../../../contracts/tickets';
import type { TextId } from '../../i18n/languages';
import type { QueueFilter } from './queue-address';

export interface SideList {
  /** Its name in the panel that an agent arranges. */
  key: QueueList | 'all' | 'closed';
  id: TextId;
  filter: QueueFilter;
  /** Its name among the counts; without one it is not counted. */
  counted?: QueueList;
}

/** The lists that everybody has, above the states. */
export const SIDE_LISTS: readonly SideList[] = [
  { key: 'all', id: 'list.all', filter: {} },
  { key: 'mine', id: 'list.mine', filter: { assignee: 'mine' }, counted: 'mine' },
  { key: 'my-teams', id: 'list.myTeams', filter: { assignee: 'my-teams' }, counted: 'my-teams' },
  { key: 'nobody', id: 'list.nobody', filter: { assignee: 'nobody' }, counted: 'nobody' },
  { key: 'waiting', id: 'list.waiting', filter: { waiting: 'true' }, counted: 'waiting' },
  { key: 'unread', id: 'list.unread', filter: { unread: 'true' }, counted: 'unread' },
  { key: 'followed', id: 'list.followed', filter: { followed: 'true' }, counted: 'followed' },
  { key: 'closed', id: 'list.closed', filter: { state: 'closed' } },
];

/** "12", "1,000+"; nothing where nothing is counted (yet). */
export const formatCount = (
  found: { count: number; isCapped: boolean } | undefined,
  locale: string
): string | undefined => {
  if (!found) return undefined;
  const count = new Intl.NumberFormat(locale).format(found.count);
  return found.isCapped ? `${count}+` : count;
};

export const countOfList = (counts: QueueCounts | undefined, list: QueueList | undefined) =>
  counts?.lists.find((counted) => counted.list === list);

export const countOfState = (counts: QueueCounts | undefined, workflow: string, state: string) =>
  counts?.states.find((counted) => counted.workflow === workflow && counted.state === state);
