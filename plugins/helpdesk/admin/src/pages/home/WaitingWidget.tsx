import { Widget } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { useGetQueueQuery } from '../../api/queue';
import { DeskRoot } from '../../components/DeskRoot';
import { Elapsed } from '../../components/Time';
import { usePageVisible } from '../../components/use-page-visible';
import { useDesk } from '../../i18n/desk-context';
import { waitingForMe } from './waiting-for-me';

const LOOK_EVERY = 60_000;
const SHOWN = 6;
const OLDEST = { waiting: 'true', sort: 'waiting', limit: 25 } as const;

/** What waits for this agent, on Strapi's home page. */
export const WaitingWidget = () => (
  <DeskRoot>
    <Waiting />
  </DeskRoot>
);

const Waiting = () => {
  const { t } = useDesk();
  const pollingInterval = usePageVisible() ? LOOK_EVERY : 0;
  const mine = useGetQueueQuery({ ...OLDEST, assignee: 'me' }, { pollingInterval });
  const teams = useGetQueueQuery({ ...OLDEST, assignee: 'my-teams' }, { pollingInterval });
  if (mine.isError || teams.isError) return <Widget.Error />;
  if (!mine.data || !teams.data) return <Widget.Loading />;
  const tickets = waitingForMe(mine.data.tickets, teams.data.tickets, SHOWN);
  if (tickets.length === 0) return <Widget.NoData>{t('home.nothingWaits')}</Widget.NoData>;
  return (
    <List>
      {tickets.map((ticket) => (
        <li key={ticket.number}>
          <Link to={`/plugins/helpdesk/tickets/${ticket.number}`}>
            <Subject>
              <span dir="ltr">#{ticket.number}</span> <bdi>{ticket.subject}</bdi>
            </Subject>
            <bdi>{ticket.contact.name}</bdi>
            <Since>
              {ticket.waitingSince === null ? null : <Elapsed since={ticket.waitingSince} />}
            </Since>
          </Link>
        </li>
      ))}
    </List>
  );
};

const List = styled.ul`
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.45);

  li + li {
    border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  a {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 1.2rem;
    padding-block: 0.9rem;
    color: ${({ theme }) => theme.colors.neutral600};
    text-decoration: none;
  }

  a:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  a:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }

  bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;

const Subject = styled.span`
  overflow: hidden;
  color: ${({ theme }) => theme.colors.neutral800};
  font-weight: 500;
  text-overflow: ellipsis;
  white-space: nowrap;
`;

const Since = styled.span`
  grid-area: 1 / 2 / 3 / 3;
  align-self: center;
  color: ${({ theme }) => theme.colors.danger600};
  font-weight: 500;
  white-space: nowrap;
`;
