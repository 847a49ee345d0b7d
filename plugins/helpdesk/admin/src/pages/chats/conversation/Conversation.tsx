import { useCallback, useEffect, useMemo, useState } from 'react';
import { styled } from 'styled-components';
import type { ActionOffer } from '../../../../../contracts/tickets';
import { useGetVisitorQuery } from '../../../api/chats';
import { useGetLookupsQuery } from '../../../api/queue';
import { stateOf } from '../../../components/state-of';
import { useReadWhileSeen } from '../../../components/use-read-while-seen';
import { readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { useUploads } from '../../ticket/use-uploads';
import { chooseActions } from '../compose/choose-actions';
import { Composer } from '../compose/Composer';
import { takenBack } from '../compose/taken-back';
import { useChatDraft } from '../compose/use-chat-draft';
import { outboxStore } from '../outbox/outbox-store';
import { AcceptBar } from './AcceptBar';
import { lastSeqOf, type Conversation as Chat } from './chat-state';
import { ConversationHead } from './ConversationHead';
import { endsShowing } from './ends-showing';
import { Messages } from './Messages';
import { NotShown } from './NotShown';
import { useAnnounceNews } from './use-announce-news';
import { useConversation, type LiveConversation } from './use-conversation';
import { useHandOn } from './use-hand-on';

interface ConversationProps {
  number: number;
  /** The one that is worked on; what stands at the side is about it. */
  isCurrent: boolean;
  /** Out of sight: its place was taken while files of an answer were on their way, or a phone shows the list. */
  isHidden: boolean;
  /** Whether there are files that are not sent yet. */
  onFiles: (number: number, hasFiles: boolean) => void;
  /** Another number: the keyboard is wanted in its composer. */
  focusCall: number;
  onCurrent: () => void;
  onClose: () => void;
  onMerged: (into: number) => void;
}

/** One chat: what was said, and what is said next. */
export const Conversation = ({ number, isCurrent, onCurrent, ...props }: ConversationProps) => {
  const { t } = useDesk();
  const chat = useConversation(number);
  const { conversation, isError, error, refetch } = chat;
  // Not `isError`: while it is asked for again, what was answered before holds.
  const failure = error ? readError(error) : null;
  const into = failure?.into ?? null;
  // One that is another now stays until it has handed on what is being written in it.
  const isOver = failure !== null && into === null && endsShowing(failure);
  const name = conversation?.ticket.contact.name ?? `#${number}`;
  return (
    <Frame
      aria-label={t('chats.with', { name })}
      data-chat={number}
      hidden={props.isHidden}
      $isCurrent={isCurrent}
      onFocus={onCurrent}
      onPointerDown={onCurrent}
    >
      {conversation && !isOver ? (
        <Shown
          {...props}
          chat={chat}
          conversation={conversation}
          into={into}
          isCurrent={isCurrent}
        />
      ) : (
        <NotShown
          number={number}
          error={isError || isOver ? error : null}
          onRetry={() => void refetch()}
          onMerged={props.onMerged}
          onClose={props.onClose}
        />
      )}
    </Frame>
  );
};

interface ShownProps extends Omit<ConversationProps, 'number' | 'onCurrent'> {
  chat: LiveConversation;
  conversation: Chat;
  /** It is another request now. */
  into: number | null;
}

const Shown = ({
  chat,
  conversation,
  into,
  isCurrent,
  isHidden,
  onFiles,
  focusCall,
  onClose,
  onMerged,
}: ShownProps) => {
  const { ticket } = conversation;
  const { number } = ticket;
  const { data: visitor } = useGetVisitorQuery({ number });
  const { data: lookups } = useGetLookupsQuery();
  const draft = useChatDraft(number);
  const uploads = useUploads(number);
  const lastSeq = lastSeqOf(conversation);
  const [sentCount, setSentCount] = useState(0);
  /** How often the keyboard was left without a place by a button that is gone. */
  const [lostFocus, setLostFocus] = useState(0);
  const toCompose = useCallback(() => setLostFocus((count) => count + 1), []);
  const chosen = useMemo(
    () =>
      chooseActions(ticket.actions, ({ to }: ActionOffer) =>
        to === null
          ? undefined
          : stateOf(lookups, { workflow: ticket.state.workflow, key: to })?.category
      ),
    [ticket.actions, ticket.state.workflow, lookups]
  );
  useReadWhileSeen(number, isHidden ? null : { read: ticket.readSeq, last: lastSeq });
  useAnnounceNews(conversation, !isHidden);
  useHandOn({ conversation, into, place: draft.place, uploads, onMerged });
  const hasFiles = uploads.items.length > 0;
  useEffect(() => {
    onFiles(number, hasFiles);
    return () => onFiles(number, false);
  }, [onFiles, number, hasFiles]);

  const { latest, sync } = chat;
  useEffect(() => {
    return isHidden ? undefined : outboxStore.register(number, { latest, sync });
  }, [number, latest, sync, isHidden]);
  useEffect(() => void outboxStore.shownUpTo(number, lastSeq), [number, lastSeq]);
  const onSent = useCallback(() => setSentCount((count) => count + 1), []);

  return (
    <>
      <ConversationHead
        ticket={ticket}
        visitor={visitor}
        chosen={chosen}
        isCurrent={isCurrent}
        onClose={onClose}
      />
      <Messages
        conversation={conversation}
        visitor={visitor}
        chosen={chosen}
        sentCount={sentCount}
        mayAnswer={chosen.answer !== null}
        onEarlier={chat.add}
        onQuote={(quote) => draft.change({ quote, mode: 'answer' })}
        onDeleted={() => {
          toCompose();
          void sync();
        }}
        onTakeBack={(outgoing) => {
          draft.change(takenBack(draft.draft, outgoing));
          uploads.addViews(outgoing.files);
          toCompose();
        }}
      />
      <AcceptBar ticket={ticket} onTaken={toCompose} />
      <Composer
        conversation={conversation}
        chosen={chosen}
        draft={draft}
        uploads={uploads}
        isHidden={isHidden}
        focusCall={focusCall + lostFocus}
        onSent={onSent}
      />
    </>
  );
};

const Frame = styled.section<{ $isCurrent: boolean }>`
  position: relative; /* holds what is hidden from sight */
  display: flex;
  flex-direction: column;
  container-type: inline-size;
  min-width: 0;
  min-height: 0;
  border: 1px solid
    ${({ theme, $isCurrent }) => ($isCurrent ? theme.colors.primary500 : theme.colors.neutral150)};
  border-radius: 0.6rem;
  background: ${({ theme }) => theme.colors.neutral0};
  overflow: clip;

  &[hidden] {
    display: none;
  }

  @media (max-width: 767px) {
    border: 0;
    border-radius: 0;
  }
`;
