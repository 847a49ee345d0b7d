import { Button } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import type { ActionOffer } from '../../../../../contracts/tickets';
import { useDesk } from '../../../i18n/desk-context';
import { useTyping } from '../../../live/use-typing';
import { useWatch } from '../../../live/use-live';
import { ComposeTicketProvider } from '../../ticket/compose/compose-ticket';
import { useFileDrop } from '../../ticket/compose/use-file-drop';
import { useSend } from '../../ticket/compose/use-send';
import { newClientId } from '../../ticket/client-id';
import type { Uploads } from '../../ticket/use-uploads';
import { lastSeqOf, type Conversation } from '../conversation/chat-state';
import { outboxStore } from '../outbox/outbox-store';
import { AttachButton } from './AttachButton';
import { ChatFiles } from './ChatFiles';
import { ChatText } from './ChatText';
import {
  isForColleagues,
  written,
  mayTake,
  takesText,
  wentAlong,
  type ChosenActions,
} from './choose-actions';
import { ModeSwitch } from './ModeSwitch';
import { OtherActions } from './OtherActions';
import { QuoteChip } from './QuoteChip';
import type { useChatDraft } from './use-chat-draft';

interface ComposerProps {
  conversation: Conversation;
  chosen: ChosenActions;
  draft: ReturnType<typeof useChatDraft>;
  uploads: Uploads;
  /** Nobody sees it, though it may wait for files of an answer that was sent. */
  isHidden: boolean;
  /** Another number: the keyboard is wanted here. */
  focusCall: number;
  onSent: () => void;
}

/** What is said in a chat: to the visitor, or among colleagues; the buttons of the state stand below. */
export const Composer = ({
  conversation,
  chosen,
  draft,
  uploads,
  isHidden,
  focusCall,
  onSent,
}: ComposerProps) => {
  const { t, name } = useDesk();
  const { toggleNotification } = useNotification();
  const { ticket, entries } = conversation;
  const { text, quote } = draft.draft;
  const field = useRef<HTMLTextAreaElement>(null);
  const isNote = isForColleagues(draft.draft, chosen);
  const action = isNote ? chosen.note : chosen.answer;
  const isTyping = useTyping(text);
  const doing = isTyping ? 'writing' : 'reading';
  useWatch(ticket.number, isHidden ? null : doing, isTyping && !isNote && action !== null);
  useEffect(() => {
    // On a phone it would bring the keyboard over what is to be read.
    const isTouch = window.matchMedia('(pointer: coarse)').matches;
    const words = field.current;
    if (focusCall === 0 || isTouch || !words) return;
    words.focus();
    // Where nobody was in it yet, the cursor stands before the first letter.
    if (words.selectionEnd === 0) words.setSelectionRange(words.value.length, words.value.length);
  }, [focusCall]);

  const quoted = quote === null ? null : entries.find(({ seq }) => seq === quote);
  const send = (by: ActionOffer, kind: 'answer' | 'note' | 'act') => {
    const takesAll = mayTake(by, isNote);
    const takesWords = takesAll && takesText(by);
    outboxStore.add({
      clientId: newClientId(),
      number: ticket.number,
      action: by.key,
      kind,
      isInternal: !by.isClientVisible,
      text: takesWords ? text : '',
      quote: takesWords && quoted ? quoted.seq : null,
      files: takesAll && by.files ? uploads.done : [],
      mentions: [],
      at: Date.now(),
      seenSeq: lastSeqOf(conversation),
      tried: null,
      phase: 'waiting',
      error: null,
      seq: null,
    });
    if (takesWords) draft.change({ ...written('', chosen), quote: null });
    if (takesAll && by.files) uploads.replace([]);
    onSent();
  };
  const isEmpty = text.trim() === '' && uploads.items.length === 0;
  /** What was pressed; it may wait for files. */
  const pressed = useRef<{ by: ActionOffer; kind: 'answer' | 'note' | 'act' } | null>(null);
  const sending = useSend({
    uploads,
    send: async () => {
      if (!pressed.current) return;
      const { by, kind } = pressed.current;
      if (kind === 'act' || !isEmpty) send(by, kind);
    },
  });
  const isLeftBehind = isHidden && sending.isStopped;
  useEffect(() => {
    if (!isLeftBehind) return;
    const message = t('chats.notSent', { number: String(ticket.number) });
    toggleNotification({ type: 'warning', message });
    // Once for each time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isLeftBehind]);
  const press = (by: ActionOffer, kind: 'answer' | 'note' | 'act') => {
    if (!by.files || !mayTake(by, isNote)) return send(by, kind);
    // What waits for its files is meant; another press changes nothing of that.
    if (!sending.isWaiting) pressed.current = { by, kind };
    sending.press();
  };
  const pressMain = () => {
    if (action && !isEmpty) press(action, isNote ? 'note' : 'answer');
  };
  const { isOver, drop } = useFileDrop(action?.files ? uploads.add : null);

  return (
    <ComposeTicketProvider value={{ number: ticket.number, locale: ticket.locale }}>
      <Frame aria-label={t('chats.compose')} $isNote={isNote} {...drop}>
        {chosen.answer && (chosen.note || isNote) ? (
          <ModeSwitch
            isNote={isNote}
            onChange={(mode) => {
              draft.change({ mode });
              field.current?.focus();
            }}
          />
        ) : null}
        {quoted ? (
          <QuoteChip entry={quoted} onRemove={() => draft.change({ quote: null })} />
        ) : null}
        <ChatFiles uploads={uploads} isStopped={sending.isStopped} />
        {action || text !== '' ? (
          <Row>
            {action?.files ? <AttachButton onFiles={uploads.add} /> : null}
            <ChatText
              field={field}
              label={t(isNote ? 'chats.compose.note' : 'chats.compose.answer')}
              placeholder={t(isNote ? 'chats.compose.noteHint' : 'chats.compose.answerHint')}
              value={text}
              isDisabled={false}
              onChange={(changed) => draft.change(written(changed, chosen))}
              onSend={pressMain}
              onFiles={action?.files ? uploads.add : undefined}
            />
            {action ? (
              <Button
                type="button"
                disabled={isEmpty}
                loading={sending.isWaiting}
                onClick={pressMain}
              >
                {name(action.name)}
              </Button>
            ) : null}
          </Row>
        ) : null}
        {action ? null : (
          <Nothing>
            {ticket.isHeld
              ? t('action.held', { name: ticket.assignee?.name ?? '' })
              : t('chats.compose.nothing')}
          </Nothing>
        )}
        <OtherActions
          ticket={ticket}
          actions={chosen.others}
          textFor={(by) => (mayTake(by, isNote) ? text : '')}
          onSend={(by) => press(by, 'act')}
          onDone={(by) =>
            wentAlong(by, isNote) && draft.change({ ...written('', chosen), quote: null })
          }
        />
        {isOver ? <Drop aria-hidden>{t('files.drop')}</Drop> : null}
      </Frame>
    </ComposeTicketProvider>
  );
};

const Frame = styled.section<{ $isNote: boolean }>`
  position: relative;
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 0.8rem;
  padding: 1.2rem 1.6rem;
  border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: ${({ theme, $isNote }) =>
    $isNote
      ? `color-mix(in srgb, ${theme.colors.warning500} 12%, ${theme.colors.neutral0})`
      : theme.colors.neutral0};
`;

const Row = styled.div`
  display: flex;
  align-items: flex-end;
  gap: 0.8rem;

  > button:last-child {
    flex: none;
    min-height: 4rem;
  }
`;

const Nothing = styled.p`
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.3rem;
`;

const Drop = styled.div`
  position: absolute;
  inset: 0.4rem;
  z-index: 3;
  display: grid;
  place-items: center;
  border: 2px dashed ${({ theme }) => theme.colors.primary600};
  border-radius: 0.6rem;
  background: color-mix(in srgb, ${({ theme }) => theme.colors.primary100} 88%, transparent);
  color: ${({ theme }) => theme.colors.primary700};
  font-weight: 600;
  pointer-events: none;
`;
