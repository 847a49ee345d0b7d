import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import type { ActionOffer } from '../../../../../contracts/tickets';
import { useSendInChatMutation } from '../../../api/chats';
import { useGetMeQuery } from '../../../api/me';
import { useGetLookupsQuery } from '../../../api/queue';
import { useLazyGetTicketQuery } from '../../../api/tickets';
import { readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { chooseActions } from '../compose/choose-actions';
import { lastSeqOf, refreshed, type Conversation } from '../conversation/chat-state';
import { deliver, willPass } from './deliver';
import { judgeChange } from './judge-change';
import { hasKeptOutbox } from './kept-outbox';
import { dueOf, type Outgoing } from './outbox';
import { outboxStore, useOutgoing } from './outbox-store';

const AGAIN_MS = 4_000;

/**
 * Sends what agents write in chats: in order, each once, and again after a lost line, also when they have gone to another
 * page of the panel. Draws nothing.
 */
export const OutboxRunner = () => {
  const outbox = useOutgoing();
  const [wasKept] = useState(hasKeptOutbox);
  // Most of the time there is nothing to send, and nothing is asked for.
  return wasKept || outbox.length > 0 ? <Sending outbox={outbox} /> : null;
};

const Sending = ({ outbox }: { outbox: readonly Outgoing[] }) => {
  const { t } = useDesk();
  const { toggleNotification } = useNotification();
  const { data: me } = useGetMeQuery();
  const { data: lookups } = useGetLookupsQuery();
  const [send] = useSendInChatMutation();
  const [fetchTicket] = useLazyGetTicketQuery();

  /** The chat as it is known here, or fetched. */
  const look = async (number: number, isFresh: boolean): Promise<Conversation> => {
    const known = outboxStore.shownChat(number)?.latest.current ?? null;
    if (known && !known.isHeadStale && !isFresh) return known;
    const ticket = await fetchTicket({ number }).unwrap();
    return refreshed(outboxStore.shownChat(number)?.latest.current ?? null, ticket);
  };

  const judge = (outgoing: Outgoing, conversation: Conversation) => {
    const { actions, state } = conversation.ticket;
    const categoryOf = ({ to }: ActionOffer) =>
      lookups?.states.find(({ workflow, key }) => workflow === state.workflow && key === to)
        ?.category;
    const chosen = chooseActions(actions, categoryOf);
    return judgeChange({ outgoing, conversation, me: me ?? { key: '', name: '' }, chosen });
  };

  /** It waits for the agent, who may be looking at something else. */
  const hold = ({ clientId, number }: Outgoing, to: Partial<Outgoing>) => {
    outboxStore.set(clientId, { ...to, tried: null });
    const into = to.error?.into ?? null;
    if (into !== null) outboxStore.move(number, into);
    const where = into ?? number;
    if (outboxStore.shownChat(number) || outboxStore.shownChat(where)) return;
    const message = t('chats.notSent', { number: String(where) });
    toggleNotification({ type: 'warning', message });
  };

  const run = async (outgoing: Outgoing): Promise<void> => {
    const { clientId, number } = outgoing;
    outboxStore.set(clientId, { phase: 'sending' });
    try {
      const performed = await deliver({
        outgoing,
        look: (isFresh) => look(number, isFresh),
        judge: (conversation) => judge(outgoing, conversation),
        send: (request) => send({ number, ...request }),
        onTry: (tried) => outboxStore.set(clientId, { tried }),
      });
      if (!performed) return hold(outgoing, { phase: 'changed', error: null });
      const { seq } = performed;
      outboxStore.set(clientId, { phase: 'sent', seq, error: null });
      const chat = outboxStore.shownChat(number);
      await chat?.sync();
      const last = chat?.latest.current ? lastSeqOf(chat.latest.current) : seq;
      outboxStore.shownUpTo(number, last);
    } catch (failure) {
      const error = readError(failure);
      if (willPass(error)) outboxStore.set(clientId, { phase: 'failed', error });
      else hold(outgoing, { phase: 'refused', error });
    }
  };
  const latest = useRef(run);
  latest.current = run;

  const agent = me?.key ?? '';
  useEffect(() => void outboxStore.open(agent), [agent]);

  const isReady = me !== undefined && lookups !== undefined;
  useEffect(() => {
    if (!isReady) return;
    for (const outgoing of dueOf(outbox)) void latest.current(outgoing);
  }, [outbox, isReady]);

  useAgain(outbox);
  return null;
};

/** What got no answer is sent again after a while, and as soon as the line is back. */
const useAgain = (outbox: readonly Outgoing[]) => {
  const failed = outbox
    .filter(({ phase }) => phase === 'failed')
    .map(({ clientId }) => clientId)
    .join();
  useEffect(() => {
    if (!failed) return undefined;
    const again = () =>
      failed.split(',').forEach((clientId) => outboxStore.set(clientId, { phase: 'waiting' }));
    const timer = setTimeout(again, AGAIN_MS * (1 + Math.random()));
    window.addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [failed]);
};
