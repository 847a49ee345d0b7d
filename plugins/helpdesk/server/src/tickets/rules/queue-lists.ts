import type { QueueList, QueueQuery } from '../../../../contracts';

/*
 * Lists of the left panel beside the states. Each is the queue under one filter, so that its count is the number of
 * tickets that a click on it shows: what is still to be done.
 */
export const LIST_QUERIES: Record<QueueList, QueueQuery> = {
  mine: { assignee: 'mine' },
  'my-teams': { assignee: 'my-teams' },
  nobody: { assignee: 'nobody' },
  waiting: { waiting: 'true' },
  unread: { unread: 'true' },
  followed: { followed: 'true' },
};
