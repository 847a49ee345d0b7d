import { Bell, Eye, EyeStriked } from '@strapi/icons';
import { styled } from 'styled-components';
import type { QueueRow } from '../../../../contracts/tickets';
import { useDesk } from '../../i18n/desk-context';
import type { RowActions } from './use-row-actions';

/** What can be done from the list: follow, and mark as unread for later. */
export const QueueRowButtons = ({ ticket, actions }: { ticket: QueueRow; actions: RowActions }) => {
  const { t } = useDesk();
  const number = `#${ticket.number}`;
  const isFollowed = actions.isFollowed(ticket);
  const follow = t(isFollowed ? 'row.unfollow' : 'row.follow', { number });
  const read = t(ticket.isUnread ? 'row.markRead' : 'row.markUnread', { number });
  const ReadIcon = ticket.isUnread ? Eye : EyeStriked;
  return (
    <Buttons>
      <button
        type="button"
        aria-label={follow}
        title={follow}
        data-is-on={isFollowed ? '' : undefined}
        onClick={() => actions.toggleFollow(ticket)}
      >
        <Bell aria-hidden width="1.6rem" height="1.6rem" />
      </button>
      <button
        type="button"
        aria-label={read}
        title={read}
        onClick={() => actions.toggleUnread(ticket)}
      >
        <ReadIcon aria-hidden width="1.6rem" height="1.6rem" />
      </button>
    </Buttons>
  );
};

const Buttons = styled.div`
  position: relative; /* above the link that covers the row */
  z-index: 1;
  display: flex;
  justify-content: flex-end;
  gap: 0.4rem;

  button {
    display: grid;
    place-items: center;
    width: 3.2rem;
    height: 3.2rem;
    padding: 0;
    border: 0;
    border-radius: ${({ theme }) => theme.borderRadius};
    background: none;
    cursor: pointer;
  }

  button:hover {
    background: ${({ theme }) => theme.colors.neutral200};
  }

  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }

  svg path {
    fill: ${({ theme }) => theme.colors.neutral500};
  }

  [data-is-on] svg path,
  button:hover svg path,
  button:focus-visible svg path {
    fill: ${({ theme }) => theme.colors.primary600};
  }

  @media (max-width: 767px) {
    button {
      width: 4.4rem;
      height: 4.4rem;
    }
  }
`;
