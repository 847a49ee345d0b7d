import { memo } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { QueueRow } from '../../../../../contracts/tickets';
import { useGetLookupsQuery } from '../../../api/queue';
import { Hidden } from '../../../components/Panel';
import { StateBadge } from '../../../components/StateBadge';
import { TicketNumber } from '../../../components/TicketNumber';
import { Elapsed, Time } from '../../../components/Time';
import { useDesk } from '../../../i18n/desk-context';
import { formatAddress, type QueueAddress } from '../queue-address';
import { Gone, Unread } from '../queue-row-style';

interface SplitItemProps {
  ticket: QueueRow;
  isOpen: boolean;
  isGone: boolean;
  address: QueueAddress;
  state: object;
}

/** One request of the narrow list; pressed, it stands beside it. */
export const SplitItem = memo(({ ticket, isOpen, isGone, address, state }: SplitItemProps) => {
  const { t } = useDesk();
  const { data: lookups } = useGetLookupsQuery();
  const owner = ticket.assignee ?? ticket.team;
  return (
    <Item data-row data-open={isOpen ? '' : undefined} $isUnread={ticket.isUnread}>
      <p>
        {ticket.isUnread ? <Unread aria-hidden title={t('list.unread')} /> : null}
        <Link
          to={{ search: formatAddress(address, { open: ticket.number }) }}
          replace
          state={state}
          dir="auto"
          title={ticket.subject}
          data-ticket-link={ticket.number}
          aria-current={isOpen ? 'true' : undefined}
        >
          {/* With a direction of its own, it has no say in that of the subject. */}
          {ticket.isUnread ? <Hidden dir="auto">{t('queue.unread')} </Hidden> : null}
          {ticket.subject || t('ticket.noSubject')}
        </Link>
        {ticket.waitingSince === null ? (
          <small>
            <Time at={ticket.lastActivityAt} as="relative" />
          </small>
        ) : (
          <Waits>
            <Hidden>{t('queue.waitingFor')} </Hidden>
            <Elapsed since={ticket.waitingSince} />
          </Waits>
        )}
      </p>
      <p>
        <small>
          <TicketNumber number={ticket.number} /> <bdi>{ticket.contact.name}</bdi>
        </small>
        {isGone ? <Gone>{t('queue.gone')}</Gone> : null}
      </p>
      <p>
        <StateBadge
          stateKey={ticket.state.key}
          state={lookups?.states.find(
            ({ workflow, key }) => workflow === ticket.state.workflow && key === ticket.state.key
          )}
        />
        <small>{owner ? <bdi>{owner.name}</bdi> : t('assignee.nobody')}</small>
      </p>
    </Item>
  );
});
SplitItem.displayName = 'SplitItem';

const Item = styled.li<{ $isUnread: boolean }>`
  position: relative;
  display: grid;
  gap: 0.3rem;
  padding: 1.1rem 1.6rem;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.4);
  scroll-margin-block: 2rem;

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  &[data-open] {
    background: ${({ theme }) => theme.colors.primary100};
    box-shadow: inset 3px 0 ${({ theme }) => theme.colors.primary600};
  }

  &[data-open]:dir(rtl) {
    box-shadow: inset -3px 0 ${({ theme }) => theme.colors.primary600};
  }

  &:has([data-ticket-link]:focus-visible) {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }

  p {
    display: flex;
    align-items: center;
    gap: 0.8rem;
    min-width: 0;
  }

  a {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    color: ${({ theme }) => theme.colors.neutral800};
    font-weight: ${({ $isUnread }) => ($isUnread ? 700 : 400)};
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-decoration: none;
    text-overflow: ellipsis;
    white-space: nowrap;
    outline: none;
  }

  /* The whole line is its link. */
  a::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  small {
    min-width: 0;
    overflow: hidden;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;

const Waits = styled.span`
  flex: none;
  color: ${({ theme }) => theme.colors.danger600};
  font-size: 1.2rem;
  font-weight: 600;
`;
