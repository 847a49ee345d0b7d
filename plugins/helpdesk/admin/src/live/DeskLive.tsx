import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { backendUrl } from '../api/backend-url';
import { useGoStaleMutation } from '../api/live';
import { usePermissions } from '../use-permissions';
import { gather } from './gather';
import { live } from './live-client';

/** Lists and counts are asked for again at most so often. */
const LISTS = { soonMs: 300, pauseMs: 3_000 };
const ONE = { soonMs: 50, pauseMs: 500 };

/** Keeps what the panel shows fresh by what the server tells; draws nothing. */
export const DeskLive = () => {
  const token = useAuth('HelpdeskLive', (state) => state.token);
  const { canReadTickets } = usePermissions();
  const [goStale] = useGoStaleMutation();
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
    const tickets = gather(() => {
      const tags = [...changed].map((id) => ({ type: 'HelpdeskTicket' as const, id }));
      changed.clear();
      void goStale(tags);
    }, ONE);
    const bell = gather(() => void goStale(['HelpdeskNotices']), ONE);
    const stop = live.on({
      ticket: ({ number }) => {
        changed.add(number);
        tickets.ask();
        lists.ask();
      },
      notices: bell.ask,
      all: () => void goStale(['HelpdeskTicket', 'HelpdeskQueue', 'HelpdeskNotices']),
    });
    return () => {
      stop();
      for (const gathered of [lists, tickets, bell]) gathered.forget();
    };
  }, [goStale]);
  return null;
};
