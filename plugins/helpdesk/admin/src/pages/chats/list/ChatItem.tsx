import { styled } from 'styled-components';
import type { ChatRow } from '../../../../../contracts/console';
import { useGetMeQuery } from '../../../api/me';
import { useGetLookupsQuery } from '../../../api/queue';
import { Hidden } from '../../../components/Panel';
import { Time } from '../../../components/Time';
import { useDesk } from '../../../i18n/desk-context';
import { VisitorDot } from './VisitorDot';
import { WaitingTime } from './WaitingTime';

interface ChatItemProps {
  chat: ChatRow;
  isOpen: boolean;
  isCurrent: boolean;
  onShow: (number: number) => void;
}

/** One chat of the list: who, what was said last, whether it waits, whose it is. */
export const ChatItem = ({ chat, isOpen, isCurrent, onShow }: ChatItemProps) => {
  const { t, name } = useDesk();
  const { data: lookups } = useGetLookupsQuery();
  const { data: me } = useGetMeQuery();
  const { number, contact, visitor, last, unread, waitingSince, assignee, team } = chat;
  const source = lookups?.sources.find(({ key }) => key === chat.source);
  const owner = assignee
    ? assignee.key === me?.key
      ? t('chats.me')
      : assignee.name
    : (team?.name ?? t('assignee.nobody'));
  return (
    <li>
      <Item
        type="button"
        data-chat-item={number}
        data-waits={waitingSince !== null || undefined}
        aria-current={isCurrent ? 'true' : undefined}
        $isOpen={isOpen}
        $waits={waitingSince !== null}
        onClick={() => onShow(number)}
      >
        <Top>
          <VisitorDot visitor={visitor} />
          <b>
            <bdi>{contact.name}</bdi>
          </b>
          {waitingSince === null ? null : (
            <Waits>
              <Hidden>{t('queue.waitingFor')} </Hidden>
              <WaitingTime since={waitingSince} />
            </Waits>
          )}
          {unread > 0 ? (
            <Unread>
              <span aria-hidden>{unread > 99 ? '99+' : unread}</span>
              <Hidden>{t('chats.unread', { count: unread })}</Hidden>
            </Unread>
          ) : null}
        </Top>
        <Last>
          {visitor.isTyping ? <em>{t('chats.typing', { name: contact.name })}</em> : null}
          {last && !visitor.isTyping ? (
            <>
              {last.author === 'contact' ? null : <span>{t('chats.we')}</span>}
              <bdi>{last.excerpt}</bdi>
            </>
          ) : null}
        </Last>
        <Foot>
          <bdi>{owner}</bdi>
          {source ? <bdi>{name(source.name)}</bdi> : null}
          {chat.acceptedAt === null ? <strong>{t('chats.untaken')}</strong> : null}
          {last ? <Time at={last.at} as="relative" /> : null}
        </Foot>
      </Item>
    </li>
  );
};

const Item = styled.button<{ $isOpen: boolean; $waits: boolean }>`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 0.2rem;
  width: 100%;
  padding: 1rem 1.6rem;
  border: 0;
  border-inline-start: 3px solid
    ${({ theme, $waits }) => ($waits ? theme.colors.danger600 : 'transparent')};
  background: ${({ theme, $isOpen }) => ($isOpen ? theme.colors.neutral100 : 'transparent')};
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.4);
  text-align: start;
  cursor: pointer;

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  &[aria-current] {
    background: ${({ theme }) => theme.colors.primary100};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

const Top = styled.span`
  display: flex;
  align-items: center;
  gap: 0.8rem;
  min-width: 0;

  b {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;

const Waits = styled.span`
  flex: none;
  color: ${({ theme }) => theme.colors.danger600};
  font-size: 1.3rem;
  font-weight: 600;
`;

const Unread = styled.span`
  position: relative;
  display: inline-grid;
  place-items: center;
  flex: none;
  min-width: 2rem;
  height: 2rem;
  padding-inline: 0.6rem;
  border-radius: 1rem;
  background: ${({ theme }) => theme.colors.danger600};
  color: #fff;
  font-size: 1.2rem;
  font-weight: 600;
  line-height: 1;
`;

const Last = styled.span`
  display: flex;
  gap: 0.4rem;
  min-height: 2rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.3rem;
  white-space: nowrap;

  /* Cut where the text itself ends, whichever way it runs. */
  bdi,
  em {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
`;

const Foot = styled.span`
  display: flex;
  flex-wrap: wrap;
  gap: 0 0.8rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;

  strong {
    color: ${({ theme }) => theme.colors.danger600};
    font-weight: 600;
  }

  time {
    margin-inline-start: auto;
  }
`;
