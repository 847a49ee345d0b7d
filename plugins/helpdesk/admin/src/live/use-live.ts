import { useEffect, useSyncExternalStore } from 'react';
import type { PresentAgent, TicketDoing } from '../../../contracts/live';
import { useGetMeQuery } from '../api/me';
import { live } from './live-client';

/** While the server tells what changes, looking by itself is only for what it may have forgotten to tell. */
const LIVE_EVERY = 120_000;

/** How often a page looks for news by itself, in milliseconds. */
export const useLookEvery = (withoutSocket: number): number => {
  const { isLive } = useSyncExternalStore(live.subscribe, live.getState);
  return isLive ? Math.max(LIVE_EVERY, withoutSocket) : withoutSocket;
};

/** Says that this tab shows a ticket, and what its agent does there. */
export const useWatch = (number: number, doing: TicketDoing): void => {
  useEffect(() => void live.watch({ number, doing }), [number, doing]);
  useEffect(() => {
    return () => live.watch(null);
  }, [number]);
};

/** Runs when a ticket changed that this agent sees, and after a time in which nothing was told. */
export const useOnChange = (work: () => void): void =>
  useEffect(() => {
    const stop = live.on({ ticket: work, all: work });
    return () => void stop();
  }, [work]);

/** Colleagues who have this ticket before them too; only of the one that this tab shows. */
export const useColleagues = (number: number): readonly PresentAgent[] => {
  const { presence } = useSyncExternalStore(live.subscribe, live.getState);
  const { data: me } = useGetMeQuery();
  return presence?.number === number ? presence.agents.filter(({ key }) => key !== me?.key) : NONE;
};

const NONE: readonly PresentAgent[] = [];
