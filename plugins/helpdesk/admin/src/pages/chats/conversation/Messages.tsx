import { Button } from '@strapi/design-system';
import { useMemo, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { VisitorView } from '../../../../../contracts/console';
import type { EntryView } from '../../../../../contracts/tickets';
import { formatDayLine } from '../../../format/time';
import { useDesk } from '../../../i18n/desk-context';
import { useNow } from '../../../components/use-now';
import type { ChosenActions } from '../compose/choose-actions';
import type { Outgoing } from '../outbox/outbox';
import { useOutgoing } from '../outbox/outbox-store';
import type { Conversation } from './chat-state';
import { DeleteMessage } from './DeleteMessage';
import { EventLine } from './EventLine';
import { Message } from './Message';
import { OutgoingMessage } from './OutgoingMessage';
import { readMarks } from './read-marks';
import { timelineOf } from './timeline';
import { TypingLine } from './TypingLine';
import { useEarlier } from './use-earlier';
import { useKeepEnd } from './use-keep-end';

interface MessagesProps {
  conversation: Conversation;
  visitor: VisitorView | undefined;
  chosen: ChosenActions;
  /** Grows with each message that is sent: its sender wants to see it. */
  sentCount: number;
  mayAnswer: boolean;
  onEarlier: (entries: readonly EntryView[]) => void;
  onQuote: (seq: number) => void;
  onDeleted: () => void;
  /** What was not sent goes back to where it was written. */
  onTakeBack: (outgoing: Outgoing) => void;
}

/** What was said, oldest first, and below it what is on its way. */
export const Messages = ({
  conversation,
  visitor,
  chosen,
  sentCount,
  mayAnswer,
  onEarlier,
  onQuote,
  onDeleted,
  onTakeBack,
}: MessagesProps) => {
  const desk = useDesk();
  const { t, timeZone } = desk;
  const { ticket, entries } = conversation;
  const now = useNow();
  const frame = useRef<HTMLDivElement>(null);
  const [deleting, setDeleting] = useState<EntryView | null>(null);
  // As it was when the chat was opened: the mark of the new must not vanish under the reader's eyes.
  const [unreadAfter] = useState(ticket.readSeq > 0 ? ticket.readSeq : null);
  const outgoing = useOutgoing().filter(({ number }) => number === ticket.number);
  const earlier = useEarlier(conversation, onEarlier);
  const items = useMemo(() => {
    const day = new Intl.DateTimeFormat('en-CA', { timeZone });
    return timelineOf(entries, { dayOf: (at) => day.format(at), unreadAfter });
  }, [entries, timeZone, unreadAfter]);
  const marks = readMarks(entries, visitor?.readSeq ?? 0);
  const { hasBelow, toEnd, onScroll } = useKeepEnd(frame, {
    first: items[0]?.key,
    last: items.at(-1)?.key,
    growth: `${outgoing.map(({ phase }) => phase).join()} ${visitor?.isTyping}`,
    jump: sentCount,
  });

  return (
    <Outer>
      <Scroll ref={frame} tabIndex={0} aria-label={t('chats.messages')} onScroll={onScroll}>
        {earlier.hasMore ? (
          <Centre>
            <Button
              type="button"
              size="S"
              variant="tertiary"
              loading={earlier.isLoading}
              onClick={() => void earlier.load()}
            >
              {t('history.earlier')}
            </Button>
          </Centre>
        ) : null}
        <ol>
          {items.map((item) => (
            <li key={item.key} id={rowId(ticket.number, item.key)}>
              {item.kind === 'day' ? (
                <DayLine>{capital(formatDayLine(item.at, now, desk), desk.locale)}</DayLine>
              ) : null}
              {item.kind === 'unread' ? <NewLine>{t('history.new')}</NewLine> : null}
              {item.kind === 'event' ? <EventLine entry={item.entry} ticket={ticket} /> : null}
              {item.kind === 'message' ? (
                <Message
                  entry={item.entry}
                  isFirst={item.isFirst}
                  ticket={ticket}
                  quoted={entries.find(({ seq }) => seq === item.entry.quote) ?? null}
                  usualAction={chosen.answer?.key ?? null}
                  mark={marks.get(item.entry.seq) ?? null}
                  onQuote={mayAnswer && !item.entry.isInternal ? onQuote : null}
                  onDelete={() => setDeleting(item.entry)}
                  onGoTo={(seq) =>
                    document
                      .getElementById(rowId(ticket.number, String(seq)))
                      ?.scrollIntoView({ block: 'center' })
                  }
                />
              ) : null}
            </li>
          ))}
          {outgoing.map((one) => (
            <li key={one.clientId}>
              <OutgoingMessage
                outgoing={one}
                conversation={conversation}
                chosen={chosen}
                onTakeBack={onTakeBack}
              />
            </li>
          ))}
        </ol>
        <TypingLine number={ticket.number} name={ticket.contact.name} visitor={visitor} />
      </Scroll>
      {hasBelow ? (
        <Below>
          <Button type="button" size="S" variant="secondary" onClick={toEnd}>
            {t('chats.newBelow')}
          </Button>
        </Below>
      ) : null}
      <DeleteMessage
        number={ticket.number}
        entry={deleting}
        onClose={() => setDeleting(null)}
        onDeleted={onDeleted}
      />
    </Outer>
  );
};

/** "Today": it begins a line. */
const capital = (text: string, locale: string) =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

const rowId = (number: number, key: string) => `chat-${number}-${key}`;

const Outer = styled.div`
  position: relative;
  display: flex;
  flex: 1;
  flex-direction: column;
  min-height: 0;
`;

const Scroll = styled.div`
  position: relative; /* holds what is hidden from sight */
  flex: 1;
  min-height: 0;
  padding: 1.6rem;
  overflow-y: auto;
  overflow-anchor: none; /* the place is kept by hand, at both ends */
  overscroll-behavior: contain;
  background: ${({ theme }) => theme.colors.neutral100};

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }

  ol {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.4rem;
  }
`;

const Centre = styled.div`
  display: flex;
  justify-content: center;
  margin-block-end: 1.2rem;
`;

const DayLine = styled.div`
  display: flex;
  align-items: center;
  gap: 1.2rem;
  padding-block: 0.8rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;
  font-weight: 500;

  &::before,
  &::after {
    content: '';
    flex: 1;
    border-block-start: 1px solid ${({ theme }) => theme.colors.neutral200};
  }
`;

const NewLine = styled(DayLine)`
  color: ${({ theme }) => theme.colors.danger600};
  font-weight: 600;
`;

const Below = styled.div`
  position: absolute;
  inset-block-end: 1.2rem;
  inset-inline: 0;
  display: flex;
  justify-content: center;
  pointer-events: none;

  button {
    box-shadow: ${({ theme }) => theme.shadows.popupShadow};
    pointer-events: auto;
  }
`;
