import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { NoticeRow } from '../../../../contracts/notify';
import { useDesk } from '../../i18n/desk-context';
import { Hidden } from '../Panel';
import { Time } from '../Time';

/** One thing that an agent was told; it leads to the ticket, which marks it as read. */
export const NoticeItem = ({ notice, onOpen }: { notice: NoticeRow; onOpen?: () => void }) => {
  const { t } = useDesk();
  return (
    <Item
      to={`/plugins/helpdesk/tickets/${notice.ticket.number}`}
      $isRead={notice.isRead}
      onClick={onOpen}
    >
      <Dot $isRead={notice.isRead}>
        <Hidden>{notice.isRead ? '' : t('notices.isUnread')}</Hidden>
      </Dot>
      <span>
        <What>{t(`notices.event.${notice.event}`, { name: notice.by.name })}</What>
        <Subject>
          <span dir="ltr">#{notice.ticket.number}</span> <bdi>{notice.ticket.subject}</bdi>
        </Subject>
        <small>
          <Time at={notice.at} as="relative" />
        </small>
      </span>
    </Item>
  );
};

const Item = styled(Link)<{ $isRead: boolean }>`
  display: grid;
  grid-template-columns: 0.8rem minmax(0, 1fr);
  gap: 1.2rem;
  padding: 1.2rem 1.6rem;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.45);
  text-decoration: none;
  background: ${({ theme, $isRead }) =>
    $isRead
      ? 'transparent'
      : `color-mix(in srgb, ${theme.colors.primary500} 7%, ${theme.colors.neutral0})`};

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }

  > span {
    display: grid;
    min-width: 0;
  }

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
`;

const Dot = styled.span<{ $isRead: boolean }>`
  position: relative;
  width: 0.8rem;
  height: 0.8rem;
  margin-block-start: 0.6rem;
  border-radius: 50%;
  background: ${({ theme, $isRead }) => ($isRead ? 'transparent' : theme.colors.primary600)};
`;

const What = styled.span`
  font-weight: 500;
`;

const Subject = styled.span`
  display: flex;
  gap: 0.4rem;
  min-width: 0;
  overflow: hidden;
  color: ${({ theme }) => theme.colors.neutral600};
  white-space: nowrap;

  /* By itself: of a text that reads the other way too, the end is cut. */
  bdi {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
`;
