import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { useGetMeQuery } from '../../../api/me';
import { draftStore, type ChatDraft } from './draft-store';

/** What is being written in a chat. */
export const useChatDraft = (number: number) => {
  const { data: me } = useGetMeQuery();
  // As it was at first: what is typed does not vanish because it is known only later who types.
  const [agent] = useState(me?.key ?? '');
  const place = useMemo(() => ({ agent, number }), [agent, number]);
  const draft = useSyncExternalStore(draftStore.subscribe, () => draftStore.read(place));
  const change = useCallback((part: Partial<ChatDraft>) => draftStore.change(place, part), [place]);
  return { draft, change, place };
};
