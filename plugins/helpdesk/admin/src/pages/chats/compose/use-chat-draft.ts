import { useCallback, useState } from 'react';
import { useGetMeQuery } from '../../../api/me';
import { keepInTab, readInTab } from '../kept-in-tab';

/** What is being written in a chat; kept in this tab until it is sent. */
export interface ChatDraft {
  text: string;
  mode: 'answer' | 'note';
  /** Sequence number of the message that it answers to. */
  quote: number | null;
}

const EMPTY: ChatDraft = { text: '', mode: 'answer', quote: null };

export const useChatDraft = (number: number) => {
  const { data: me } = useGetMeQuery();
  // By the agent: another one may log in at the same tab.
  const name = `chats.draft.${me?.key ?? ''}.${number}`;
  const [draft, setDraft] = useState<ChatDraft>(() => ({
    ...EMPTY,
    // Only `change` writes it, in this tab.
    ...(readInTab(name) as Partial<ChatDraft> | null),
  }));
  const change = useCallback(
    (part: Partial<ChatDraft>) =>
      setDraft((before) => {
        const after = { ...before, ...part };
        keepInTab(name, after.text === '' && after.quote === null ? null : after);
        return after;
      }),
    [name]
  );
  return { draft, change };
};
