import { createContext, useContext } from 'react';
import type { useOutbox } from './use-outbox';

export type OutboxValue = ReturnType<typeof useOutbox>;

const Context = createContext<OutboxValue | null>(null);
export const OutboxProvider = Context.Provider;

/** What is sent from this page; it outlives the column in which it was written. */
export const useChatOutbox = (): OutboxValue => {
  const outbox = useContext(Context);
  if (!outbox) throw new Error('Outside of the page of chats');
  return outbox;
};
