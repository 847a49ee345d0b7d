import { useEffect, useState } from 'react';
import { useMarkReadMutation } from '../../../api/tickets';

/** Marks a chat as read up to its newest entry while somebody looks at the window: not in a tab behind others. */
export const useReadWhileSeen = (number: number, chat: { read: number; last: number } | null) => {
  const isSeen = useWindowSeen();
  const [markRead] = useMarkReadMutation();
  const unread = chat && chat.last > chat.read ? chat.last : null;
  useEffect(() => {
    // A refusal leaves it unread, which the list shows; there is nothing to tell here.
    if (isSeen && unread !== null) void markRead({ number, seq: unread });
  }, [number, isSeen, unread, markRead]);
};

const useWindowSeen = (): boolean => {
  const [isSeen, setIsSeen] = useState(() => !document.hidden && document.hasFocus());
  useEffect(() => {
    const look = () => setIsSeen(!document.hidden && document.hasFocus());
    const signs = ['focus', 'blur'] as const;
    for (const sign of signs) window.addEventListener(sign, look);
    document.addEventListener('visibilitychange', look);
    return () => {
      for (const sign of signs) window.removeEventListener(sign, look);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return isSeen;
};
