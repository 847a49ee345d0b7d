import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { backendUrl } from '../api/backend-url';
import { useHearVisitorMutation } from '../api/chats';
import { useGoStaleMutation } from '../api/live';
import { usePermissions } from '../use-permissions';
import { gather } from './gather';
import { live } from './live-client';

/** Lists and counts are asked for again at most so often. */
const LISTS = { soonMs: 300, pauseMs: 3_000 };
const ONE = { soonMs: 50, pauseMs: 500 };
/** Somebody waits in it: sooner than other lists. */
const CHATS = { soonMs: 50, pauseMs: 1_000 };

/** Keeps what the panel shows fresh by what the server tells; draws nothing. */
export const DeskLive = () => {
  const token = useAuth('HelpdeskLive', (state) => state.token);
  const { canReadTickets } = usePermissions();
  const [goStale] = useGoStaleMutation();
  const [hearVisitor] = useHearVisitorMutation();
  const latest = useRef(token);
  latest.current = token;
  const isOpen = canReadTickets && Boolean(token);

  useEffect(() => {
    if (!isOpen) return undefined;
    return live.open(backendUrl() || window.location.origin, () => latest.current ?? null);
  }, [isOpen]);

  useEffect(() => {
    const changed = new Set<number>();
    const lists = gather(() => void goStale(['HelpdeskQueue']), LISTS);
    const chats = gather(() => void goStale(['HelpdeskChats']), CHATS);
    const tickets = gather(() => {
      const tags = [...changed]
        .filter((id) => !live.isKeptFresh(id))
        .map((id) => ({ type: 'HelpdeskTicket' as const, id }));
      changed.clear();
      void goStale(tags);
    }, ONE);
    const bell = gather(() => void goStale(['HelpdeskNotices']), ONE);
    const stop = live.on({
      ticket: ({ number }) => {
        changed.add(number);
        tickets.ask();
        lists.ask();
        chats.ask();
      },
      notices: bell.ask,
      visitor: (told) => void hearVisitor(told),
      // Who goes away is called no more, in no tab.
      availability: () => void goStale(['HelpdeskMe', 'HelpdeskNotices']),
      all: () =>
        void goStale([
          ...(['HelpdeskTicket', 'HelpdeskQueue', 'HelpdeskNotices'] as const),
          ...(['HelpdeskChats', 'HelpdeskVisitor', 'HelpdeskMe'] as const),
        ]),
    });
    return () => {
      stop();
      for (const gathered of [lists, chats, tickets, bell]) gathered.forget();
    };
  }, [goStale, hearVisitor]);
  return null;
};
