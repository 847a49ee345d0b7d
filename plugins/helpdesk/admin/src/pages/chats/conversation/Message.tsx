import { IconButton } from '@strapi/design-system';
import { ArrowLeft, Lock, Trash } from '@strapi/icons';
import { styled } from 'styled-components';
import type { EntryView, TicketView } from '../../../../../contracts/tickets';
import { useGetMeQuery } from '../../../api/me';
import { ScoreText } from '../../../components/ScoreText';
import { Time } from '../../../components/Time';
import { useDesk } from '../../../i18n/desk-context';
import { EntryFields } from '../../ticket/EntryFields';
import { EntryFiles } from '../../ticket/EntryFiles';
import { EntryText } from '../../ticket/EntryText';
import { Bubble, toneOf } from './Bubble';
import { excerptOf } from './excerpt-of';
import type { ReadMark } from './read-marks';

interface MessageProps {
  entry: EntryView;
  /** Who says it has not just said something else. */
  isFirst: boolean;
  ticket: TicketView;
  /** What it answers to, where that is on the screen. */
  quoted: EntryView | null;
  /** What an answer is written by as a rule; another one is named. */
  usualAction: string | null;
  mark: ReadMark | null;
  /** Null: it cannot be answered to. */
  onQuote: ((seq: number) => void) | null;
  onDelete: () => void;
  onGoTo: (seq: number) => void;
}

/** One message, with what can be done with it. */
export const Message = ({
  entry,
  isFirst,
  ticket,
  quoted,
  usualAction,
  mark,
  onQuote,
  onDelete,
  onGoTo,
}: MessageProps) => {
  const { t, name } = useDesk();
  const { data: me } = useGetMeQuery();
  const { seq, actor, isDeleted, isInternal, quote } = entry;
  const isMine = actor.kind === 'agent' && actor.name === me?.name;
  const isNamed = actor.kind === 'agent' && !isInternal && entry.action?.key !== usualAction;
  return (
    <Bubble $tone={toneOf(entry)} data-seq={seq}>
      {isFirst ? (
        <Name>
          <bdi>{actor.kind === 'system' ? t('actor.system') : actor.name}</bdi>
          {isInternal ? (
            <span>
              <Lock aria-hidden /> {t('chats.note')}
            </span>
          ) : null}
        </Name>
      ) : null}
      {quote === null ? null : (
        <Quote type="button" onClick={() => onGoTo(quote)}>
          <b>
            <bdi>{quoted?.actor.name ?? t('chats.quote.earlier')}</bdi>
          </b>
          <span dir="auto">
            {quoted?.isDeleted ? t('chats.deleted') : quoted ? excerptOf(quoted) : ''}
          </span>
        </Quote>
      )}
      {isDeleted ? <Deleted>{t('chats.deleted')}</Deleted> : null}
      {entry.rating ? <ScoreText {...entry.rating} /> : null}
      {entry.text ? <EntryText text={entry.text} isOurs={actor.kind === 'agent'} /> : null}
      <EntryFields fields={entry.fields} />
      <EntryFiles files={entry.files} number={ticket.number} />
      <Foot>
        {isNamed && entry.action ? <bdi>{name(entry.action.name)}</bdi> : null}
        <Time at={entry.at} as="clock" />
        {mark ? <span>{t(`chats.mark.${mark}`)}</span> : null}
      </Foot>
      {isDeleted ? null : (
        <Tools data-tools="">
          {onQuote ? (
            <IconButton
              type="button"
              size="XS"
              variant="ghost"
              label={t('chats.quote')}
              onClick={() => onQuote(seq)}
            >
              <ArrowLeft />
            </IconButton>
          ) : null}
          {isMine && !isInternal && entry.kind === 'action' ? (
            <IconButton
              type="button"
              size="XS"
              variant="ghost"
              label={t('chats.delete')}
              onClick={onDelete}
            >
              <Trash />
            </IconButton>
          ) : null}
        </Tools>
      )}
    </Bubble>
  );
};

const Name = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.2rem 0.8rem;
  font-size: 1.2rem;
  font-weight: 600;

  span {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    font-weight: 500;
  }

  svg {
    width: 1.1rem;
    height: 1.1rem;
  }
`;

const Quote = styled.button`
  display: grid;
  width: 100%;
  padding: 0.2rem 0.8rem;
  border: 0;
  border-inline-start: 3px solid ${({ theme }) => theme.colors.primary600};
  background: color-mix(in srgb, ${({ theme }) => theme.colors.neutral600} 8%, transparent);
  color: inherit;
  font: inherit;
  font-size: 1.2rem;
  text-align: start;
  cursor: pointer;

  span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

const Deleted = styled.p`
  color: ${({ theme }) => theme.colors.neutral600};
  font-style: italic;
`;

const Foot = styled.div`
  display: flex;
  flex-wrap: wrap;
  justify-content: flex-end;
  gap: 0 0.8rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.1rem;
`;

/* There when one points at the message or comes to it by the keyboard; always where nobody points. */
const Tools = styled.div`
  position: absolute;
  inset-block-start: 0.2rem;
  inset-inline-end: 0.2rem;
  display: flex;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  opacity: 0;

  /* The smallest of Strapi's buttons is no target for a finger or a shaking hand (WCAG 2.5.8). */
  button {
    align-items: center;
    min-width: 2.4rem;
    min-height: 2.4rem;
  }

  *:hover > &,
  &:focus-within {
    opacity: 1;
  }

  @media (hover: none) {
    position: static;
    justify-content: flex-end;
    background: none;
    opacity: 1;
  }
`;
