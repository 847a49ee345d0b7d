import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { ActionOffer } from '../../../../../contracts/tickets';
import { useSendInChatMutation } from '../../../api/chats';
import { useGetMeQuery } from '../../../api/me';
import { useGetLookupsQuery } from '../../../api/queue';
import { useLazyGetTicketQuery } from '../../../api/tickets';
import { readError } from '../../../format/error';
import { chooseActions } from '../compose/choose-actions';
import { lastSeqOf, refreshed, type Conversation } from '../conversation/chat-state';
import { deliver, willPass } from './deliver';
import { judgeChange } from './judge-change';
import { keepOutbox, readOutbox } from './kept-outbox';
import { dueOf, outboxReducer, type Outgoing } from './outbox';

const AGAIN_MS = 4_000;

/** A chat that is on the screen, for whoever sends in it. */
export interface ShownChat {
  latest: { current: Conversation | null };
  sync: () => Promise<void>;
}

/** Sends what agents write in chats: at once on the screen, in order, each once, and again after a lost line. */
export const useOutbox = () => {
  const { data: me } = useGetMeQuery();
  const agent = me?.key ?? '';
  const [outbox, change] = useReducer(outboxReducer, agent, readOutbox);
  const shown = useRef(new Map<number, ShownChat>());
  const [send] = useSendInChatMutation();
  const [fetchTicket] = useLazyGetTicketQuery();
  const { data: lookups } = useGetLookupsQuery();

  const set = useCallback(
    (clientId: string, to: Partial<Outgoing>) => change({ type: 'set', clientId, to }),
    []
  );

  /** The chat as it is known here, or fetched. */
  const look = async (number: number, isFresh: boolean): Promise<Conversation> => {
    const known = shown.current.get(number)?.latest.current ?? null;
    if (known && !known.isHeadStale && !isFresh) return known;
    const ticket = await fetchTicket({ number }).unwrap();
    return refreshed(shown.current.get(number)?.latest.current ?? null, ticket);
  };

  const judge = (outgoing: Outgoing, conversation: Conversation) => {
    const { actions, state } = conversation.ticket;
    const categoryOf = ({ to }: ActionOffer) =>
      lookups?.states.find(({ workflow, key }) => workflow === state.workflow && key === to)
        ?.category;
    const chosen = chooseActions(actions, categoryOf);
    return judgeChange({ outgoing, conversation, me: me ?? { key: '', name: '' }, chosen });
  };

  const run = async (outgoing: Outgoing): Promise<void> => {
    const { clientId, number } = outgoing;
    set(clientId, { phase: 'sending' });
    try {
      const performed = await deliver({
        outgoing,
        look: (isFresh) => look(number, isFresh),
        judge: (conversation) => judge(outgoing, conversation),
        send: (request) => send({ number, ...request }),
        onTry: (tried) => set(clientId, { tried }),
      });
      if (!performed) return set(clientId, { phase: 'changed', tried: null, error: null });
      const { seq } = performed;
      set(clientId, { phase: 'sent', seq, error: null });
      const chat = shown.current.get(number);
      await chat?.sync();
      const last = chat?.latest.current ? lastSeqOf(chat.latest.current) : seq;
      change({ type: 'shown', number, seq: last });
    } catch (failure) {
      const error = readError(failure);
      const isOpen = willPass(error);
      set(clientId, isOpen ? { phase: 'failed', error } : { phase: 'refused', tried: null, error });
    }
  };
  const latest = useRef(run);
  latest.current = run;

  const isReady = me !== undefined && lookups !== undefined;
  useEffect(() => {
    keepOutbox(agent, outbox);
    if (!isReady) return;
    for (const outgoing of dueOf(outbox)) void latest.current(outgoing);
  }, [agent, outbox, isReady]);

  const failed = outbox
    .filter(({ phase }) => phase === 'failed')
    .map(({ clientId }) => clientId)
    .join();
  useEffect(() => {
    if (!failed) return undefined;
    const again = () =>
      failed.split(',').forEach((clientId) => set(clientId, { phase: 'waiting' }));
    const timer = setTimeout(again, AGAIN_MS * (1 + Math.random()));
    window.addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [failed, set]);

  return useMemo(
    () => ({
      outbox,
      add: (outgoing: Outgoing) => change({ type: 'add', outgoing }),
      remove: (clientId: string) => change({ type: 'remove', clientId }),
      /** The agent has seen what changed. */
      sendAnyway: (clientId: string, seenSeq: number, action?: string) =>
        set(clientId, { phase: 'waiting', seenSeq, ...(action ? { action } : {}) }),
      shownUpTo: (number: number, seq: number) => change({ type: 'shown', number, seq }),
      /** @returns how to end it. */
      register: (number: number, chat: ShownChat) => {
        shown.current.set(number, chat);
        return () => void shown.current.delete(number);
      },
    }),
    [outbox, set]
  );
};
