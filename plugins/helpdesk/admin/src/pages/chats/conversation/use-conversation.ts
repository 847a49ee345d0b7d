import { useCallback, useEffect, useRef, useState } from 'react';
import type { EntryView } from '../../../../../contracts/tickets';
import { useLazyGetEntriesAfterQuery } from '../../../api/chats';
import { useGetTicketQuery } from '../../../api/tickets';
import { readError } from '../../../format/error';
import { gather } from '../../../live/gather';
import { live } from '../../../live/live-client';
import { useLookEvery } from '../../../live/use-live';
import { extended, lastSeqOf, refreshed, type Conversation } from './chat-state';
import { endsShowing } from './ends-showing';

/** Without a socket a chat is looked at so often. */
const LOOK_EVERY = 4_000;
const SOON = { soonMs: 20, pauseMs: 200 };
const HEAD = { soonMs: 150, pauseMs: 1_000 };

/**
 * A chat that is on the screen, kept as it is on the server: what was said is fetched message by message, the ticket
 * itself only where more than that changed.
 */
export const useConversation = (number: number) => {
  const { currentData, error, isError, refetch } = useGetTicketQuery(
    { number },
    { refetchOnMountOrArgChange: true }
  );
  const [fetchAfter] = useLazyGetEntriesAfterQuery();
  const [conversation, setConversation] = useState<Conversation | null>(null);
  /** At once, not with the next drawing: several answers may come between two. */
  const latest = useRef<Conversation | null>(null);
  const set = useCallback((next: Conversation) => {
    latest.current = next;
    setConversation(next);
  }, []);
  const add = useCallback(
    (entries: readonly EntryView[]) => {
      if (latest.current) set(extended(latest.current, entries));
    },
    [set]
  );

  const underWay = useRef<Promise<void> | null>(null);
  /** Fetches what came after the newest entry that is known; many who ask at once ask once. */
  const sync = useCallback((): Promise<void> => {
    const run = async () => {
      for (let isMore = true; isMore && latest.current; ) {
        const after = lastSeqOf(latest.current);
        // A failure is no loss: the next look asks for the same.
        const { data = [], error: failure } = await fetchAfter({ number, after });
        if (failure && endsShowing(readError(failure))) return void refetch();
        add(data);
        isMore = data.length > 0 && lastSeqOf(latest.current) > after;
      }
    };
    const next = (underWay.current ?? Promise.resolve()).then(run);
    underWay.current = next;
    return next;
  }, [add, fetchAfter, number, refetch]);

  /** The newest entry that was told of while there was nothing yet to put it to. */
  const toldWhileLoading = useRef(0);
  useEffect(() => {
    if (!currentData) return;
    set(refreshed(latest.current, currentData));
    // It may have left the server before what was told of.
    if (toldWhileLoading.current > currentData.lastSeq) void sync();
    toldWhileLoading.current = 0;
  }, [currentData, set, sync]);

  useEffect(() => {
    const news = gather(() => void sync(), SOON);
    const hear = (seq: number) => {
      if (!latest.current) toldWhileLoading.current = Math.max(toldWhileLoading.current, seq);
      else if (seq > lastSeqOf(latest.current)) news.ask();
    };
    const stops = [
      live.keepFresh(number),
      live.on({
        ticket: (hint) => {
          if (hint.number === number) hear(hint.seq);
        },
        all: () => hear(Infinity),
      }),
      news.forget,
    ];
    return () => stops.forEach((stop) => void stop());
  }, [number, sync]);

  const lookEvery = useLookEvery(LOOK_EVERY);
  useEffect(() => {
    const timer = setInterval(() => void sync(), lookEvery);
    return () => clearInterval(timer);
  }, [lookEvery, sync]);

  const isHeadStale = conversation?.isHeadStale ?? false;
  const lastSeq = conversation ? lastSeqOf(conversation) : 0;
  useEffect(() => {
    if (!isHeadStale) return undefined;
    const head = gather(() => void refetch(), HEAD);
    head.ask();
    return head.forget;
    // Again with each entry that comes meanwhile: the answer under way may be older.
  }, [isHeadStale, lastSeq, refetch]);

  return { conversation, latest, error, isError, refetch, sync, add };
};

export type LiveConversation = ReturnType<typeof useConversation>;
