import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { PresentAgent, TicketDoing } from '../../../contracts/live';
import { useGetMeQuery } from '../api/me';
import { live } from './live-client';

/** While the server tells what changes, looking by itself is only for what it may have forgotten to tell. */
const LIVE_EVERY = 120_000;
/** So often it is said anew that somebody writes to a client: the server forgets it after ten seconds. */
const WRITING_EVERY = 4_000;

/** How often a page looks for news by itself, in milliseconds. */
export const useLookEvery = (withoutSocket: number): number => {
  const { isLive } = useSyncExternalStore(live.subscribe, live.getState);
  return isLive ? Math.max(LIVE_EVERY, withoutSocket) : withoutSocket;
};

/**
 * Says that this tab shows a ticket, and what its agent does there; null: it is out of sight for now.
 *
 * @param isToClient at this moment a text is being written that the client of a chat will read.
 */
export const useWatch = (number: number, doing: TicketDoing | null, isToClient = false): void => {
  useEffect(() => {
    if (doing === null) return void live.leave(number);
    const say = () => live.watch({ number, doing, ...(isToClient && { isForClient: true }) });
    say();
    if (!isToClient) return undefined;
    const timer = setInterval(say, WRITING_EVERY);
    return () => clearInterval(timer);
  }, [number, doing, isToClient]);
  useEffect(() => {
    return () => live.leave(number);
  }, [number]);
};

/** Runs when a ticket changed that this agent sees, and after a time in which nothing was told. */
export const useOnChange = (work: () => void): void =>
  useEffect(() => {
    const stop = live.on({ ticket: work, all: work });
    return () => void stop();
  }, [work]);

/** Colleagues who have this ticket before them too; only of one that this tab shows. */
export const useColleagues = (number: number): readonly PresentAgent[] => {
  const { presence } = useSyncExternalStore(live.subscribe, live.getState);
  const { data: me } = useGetMeQuery();
  const agents = presence.get(number) ?? NONE;
  return useMemo(() => agents.filter(({ key }) => key !== me?.key), [agents, me?.key]);
};

const NONE: readonly PresentAgent[] = [];
