import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { QueueRow, StateView } from '../../../../contracts/tickets';
import { ChannelIcon } from '../../components/ChannelIcon';
import { Hidden } from '../../components/Panel';
import { StateBadge } from '../../components/StateBadge';
import { TicketNumber } from '../../components/TicketNumber';
import { Elapsed, Time } from '../../components/Time';
import { useDesk } from '../../i18n/desk-context';

/** One request of the list. The whole row leads to it; for screen readers the subject is the link. */
export const QueueItem = ({ ticket, state }: { ticket: QueueRow; state?: StateView }) => {
  const { t } = useDesk();
  return (
    <Row $isUnread={ticket.isUnread} $isWaiting={ticket.waitingSince !== null}>
      <td data-cell="number">
        <ChannelIcon channel={ticket.channel} />
        <TicketNumber number={ticket.number} />
      </td>
      <td data-cell="subject">
        <Link to={`/plugins/helpdesk/tickets/${ticket.number}`} dir="auto" title={ticket.subject}>
          {ticket.isUnread ? <Hidden>{t('queue.unread')} </Hidden> : null}
          {ticket.subject || t('ticket.noSubject')}
        </Link>
      </td>
      <td data-cell="client">
        <bdi>{ticket.contact.name}</bdi>
      </td>
      <td data-cell="state">
        <StateBadge state={state} stateKey={ticket.state.key} />
      </td>
      <td data-cell="assignee">
        {(ticket.assignee ?? ticket.team) ? (
          <bdi>{(ticket.assignee ?? ticket.team)?.name}</bdi>
        ) : (
          <span>{t('assignee.nobody')}</span>
        )}
      </td>
      <td data-cell="waiting">
        {ticket.waitingSince === null ? null : (
          <Waiting>
            <Hidden>{t('queue.waitingFor')} </Hidden>
            <Elapsed since={ticket.waitingSince} />
          </Waiting>
        )}
      </td>
      <td data-cell="activity">
        <Time at={ticket.lastActivityAt} as="relative" />
      </td>
    </Row>
  );
};

const Waiting = styled.span`
  display: inline-block;
  padding: 0.2rem 0.8rem;
  border-radius: 1.2rem;
  background: color-mix(
    in srgb,
    ${({ theme }) => theme.colors.danger600} 12%,
    ${({ theme }) => theme.colors.neutral0}
  );
  color: color-mix(
    in srgb,
    ${({ theme }) => theme.colors.danger600} 75%,
    ${({ theme }) => theme.colors.neutral1000}
  );
  font-size: 1.2rem;
  font-weight: 600;
  white-space: nowrap;
`;

const Row = styled.tr<{ $isUnread: boolean; $isWaiting: boolean }>`
  position: relative;
  border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  line-height: var(--desk-line, 1.5);

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  &:focus-within {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }

  td {
    padding: 1.1rem 1.2rem;
    overflow: hidden;
    color: ${({ theme }) => theme.colors.neutral600};
    text-overflow: ellipsis;
    white-space: nowrap;
    vertical-align: middle;
  }

  [data-cell='number'] svg {
    margin-inline-end: 0.8rem;
    vertical-align: -0.2rem;
  }

  [data-cell='subject'] a {
    display: block;
    overflow: hidden;
    color: ${({ theme }) => theme.colors.neutral800};
    font-weight: ${({ $isUnread }) => ($isUnread ? 600 : 400)};
    /* The text has its own direction, the column keeps its edge. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-decoration: none;
    text-overflow: ellipsis;
    outline: none;

    &::after {
      content: '';
      position: absolute;
      inset: 0;
    }
  }

  /* A name too long is cut at its own end, in whichever direction it is written. */
  td > bdi {
    display: block;
    overflow: hidden;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-overflow: ellipsis;
  }

  [data-cell='number'] > bdi {
    display: inline;
  }

  [data-cell='waiting'] {
    overflow: visible;
  }

  [data-cell='client'] {
    color: ${({ theme }) => theme.colors.neutral800};
    font-weight: ${({ $isUnread }) => ($isUnread ? 600 : 400)};
  }

  /* The red edge of what waits for an answer. */
  [data-cell='number'] {
    box-shadow: ${({ $isWaiting, theme }) =>
      $isWaiting ? `inset 3px 0 ${theme.colors.danger600}` : 'none'};
  }
  &:dir(rtl) [data-cell='number'] {
    box-shadow: ${({ $isWaiting, theme }) =>
      $isWaiting ? `inset -3px 0 ${theme.colors.danger600}` : 'none'};
  }

  @media (max-width: 767px) {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.6rem 1.2rem;
    padding: 1.4rem 1.6rem;

    td {
      min-width: 0;
      padding: 0;
    }

    [data-cell='activity'],
    [data-cell='assignee'],
    [data-cell='waiting'] {
      grid-column: 2;
      max-width: 18rem;
      text-align: end;
    }

    [data-cell='number'] {
      box-shadow: none !important;
    }
    [data-cell='subject'] {
      grid-row: 2;
      grid-column: 1 / -1;
      white-space: normal;
    }
    [data-cell='client'] {
      grid-row: 3;
    }
    [data-cell='activity'] {
      grid-row: 1;
    }
    [data-cell='state'] {
      grid-row: 4;
    }
    [data-cell='assignee'] {
      grid-row: 3;
    }
    [data-cell='waiting'] {
      grid-row: 4;
    }
  }
`;
