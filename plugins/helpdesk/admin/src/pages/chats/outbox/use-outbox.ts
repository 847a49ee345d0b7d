import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { useSendInChatMutation } from '../../../api/chats';
import { useGetMeQuery } from '../../../api/me';
import { useGetLookupsQuery } from '../../../api/queue';
import { useLazyGetTicketQuery } from '../../../api/tickets';
import { readError, type DeskError } from '../../../format/error';
import { chooseActions } from '../compose/choose-actions';
import { lastSeqOf, refreshed, type Conversation } from '../conversation/conversation';
import { judgeChange } from './judge-change';
import { keepOutbox, readOutbox } from './kept-outbox';
import { dueOf, outboxReducer, type Outgoing } from './outbox';
import { toPerformBody } from './perform-body';

/** How often it is tried again when somebody was faster each time. */
const ROUNDS = 8;
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

  const attempt = async (outgoing: Outgoing): Promise<void> => {
    const { clientId, number } = outgoing;
    for (let round = 1; ; round += 1) {
      const conversation = await look(number, round > 1);
      const { ticket } = conversation;
      const chosen = chooseActions(
        ticket.actions,
        ({ to }) =>
          lookups?.states.find(
            ({ workflow, key }) => workflow === ticket.state.workflow && key === to
          )?.category
      );
      const verdict = judgeChange({
        outgoing,
        conversation,
        me: me ?? { key: '', name: '' },
        chosen,
      });
      if (verdict.go === 'ask') return set(clientId, { phase: 'changed', error: null });
      const body = toPerformBody(outgoing, ticket.version);
      const answer = await send({ number, action: verdict.action, body });
      if (!('error' in answer)) {
        const { seq } = answer.data;
        set(clientId, { phase: 'sent', seq, error: null });
        const chat = shown.current.get(number);
        await chat?.sync();
        const last = chat?.latest.current ? lastSeqOf(chat.latest.current) : seq;
        change({ type: 'shown', number, seq: last });
        return;
      }
      const error = readError(answer.error);
      if (error.code !== 'TICKET_CHANGED' || round === ROUNDS) throw answer.error;
    }
  };

  const run = async (outgoing: Outgoing): Promise<void> => {
    set(outgoing.clientId, { phase: 'sending' });
    try {
      await attempt(outgoing);
    } catch (failure) {
      const error = readError(failure);
      set(outgoing.clientId, { phase: willPass(error) ? 'failed' : 'refused', error });
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

/** No answer, or one that says nothing of the text. */
const willPass = ({ status }: DeskError): boolean =>
  status === null || status >= 500 || status === 429;
