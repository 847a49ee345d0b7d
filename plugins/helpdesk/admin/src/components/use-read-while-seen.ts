import { useEffect } from 'react';
import { useMarkReadMutation } from '../api/tickets';
import { useWindowSeen } from './use-window-seen';

/**
 * Marks a ticket as read up to its newest entry while somebody looks at the window: not in a tab behind others.
 *
 * @param shown null: it has not come yet.
 */
export const useReadWhileSeen = (number: number, shown: { read: number; last: number } | null) => {
  const isSeen = useWindowSeen();
  const [markRead] = useMarkReadMutation();
  const unread = shown && shown.last > shown.read ? shown.last : null;
  useEffect(() => {
    // A refusal leaves it unread, which the lists show; there is nothing to tell here.
    if (isSeen && unread !== null) void markRead({ number, seq: unread });
  }, [number, isSeen, unread, markRead]);
};
