import { useEffect, useRef } from 'react';
import { useDesk } from '../../../i18n/desk-context';
import { useAnnounce } from '../announcer';
import { lastSeqOf, type Conversation } from './chat-state';
import { excerptOf } from './excerpt-of';

/** Says aloud what the visitor writes while the chat is on the screen. */
export const useAnnounceNews = (conversation: Conversation, isShown: boolean): void => {
  const { t } = useDesk();
  const announce = useAnnounce();
  const lastSeq = lastSeqOf(conversation);
  const told = useRef(lastSeq);
  useEffect(() => {
    const news = conversation.entries.filter(
      ({ seq, actor, text, files }) =>
        seq > told.current && actor.kind === 'contact' && (text !== null || files.length > 0)
    );
    told.current = lastSeq;
    if (!isShown) return;
    for (const entry of news) {
      announce(t('chats.said', { name: entry.actor.name, text: excerptOf(entry) }));
    }
    // Once for each entry that comes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [lastSeq]);
};
