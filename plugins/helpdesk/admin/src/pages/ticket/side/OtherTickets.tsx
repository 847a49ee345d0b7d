import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { TicketView } from '../../../../../contracts/tickets';
import { useGetContactTicketsQuery } from '../../../api/contacts';
import { useGetLookupsQuery } from '../../../api/queue';
import { StateBadge } from '../../../components/StateBadge';
import { TicketNumber } from '../../../components/TicketNumber';
import { Time } from '../../../components/Time';
import { describeError, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { formatAddress, listOf } from '../../queue/queue-address';

const FIRST = 6;
const MOST = 100;

/** What else the client asked, the latest first; as much of it as this agent may see. */
export const OtherTickets = ({ ticket }: { ticket: TicketView }) => {
  const { t, tMaybe } = useDesk();
  const [limit, setLimit] = useState(FIRST);
  const { data, error, isLoading, isFetching, refetch } = useGetContactTicketsQuery({
    key: ticket.contact.key,
    limit,
  });
  const { data: lookups } = useGetLookupsQuery();
  const others = data?.tickets.filter(({ number }) => number !== ticket.number) ?? [];

  if (!data) {
    return (
      <Quiet role="status">
        {isLoading ? t('loading') : null}
        {error ? (
          <>
            {describeError(readError(error), tMaybe)}
            <Button size="S" variant="tertiary" onClick={() => void refetch()}>
              {t('retry')}
            </Button>
          </>
        ) : null}
      </Quiet>
    );
  }
  if (others.length === 0) return <Quiet>{t('others.none')}</Quiet>;
  return (
    <>
      <List>
        {others.map((other) => (
          <li key={other.number}>
            <Link to={`/plugins/helpdesk/tickets/${other.number}`}>
              <TicketNumber number={other.number} />{' '}
              <bdi>{other.subject || t('ticket.noSubject')}</bdi>
            </Link>
            <small>
              <StateBadge
                stateKey={other.state.key}
                state={lookups?.states.find(
                  ({ workflow, key }) =>
                    workflow === other.state.workflow && key === other.state.key
                )}
              />
              <Time at={other.lastActivityAt} as="relative" />
            </small>
          </li>
        ))}
      </List>
      {data.after !== null && limit < MOST ? (
        <div>
          <Button size="S" variant="tertiary" loading={isFetching} onClick={() => setLimit(MOST)}>
            {t('others.more')}
          </Button>
        </div>
      ) : null}
      {data.after !== null && limit === MOST ? <Quiet>{t('others.latest')}</Quiet> : null}
      <InQueue
        to={{
          pathname: '/plugins/helpdesk',
          search: formatAddress(listOf({ client: ticket.contact.key })),
        }}
      >
        {t('others.inQueue')}
      </InQueue>
    </>
  );
};

const Quiet = styled.p`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.8rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.3rem;
`;

const InQueue = styled(Link)`
  min-height: 2.4rem;
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.3rem;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

const List = styled.ul`
  display: grid;
  gap: 1.2rem;

  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.4rem;
    min-width: 0;
  }

  a {
    min-height: 2.4rem;
    color: ${({ theme }) => theme.colors.neutral800};
    overflow-wrap: anywhere;
    text-decoration: none;
  }

  a:hover {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }

  a:focus-visible {
    border-radius: 0.2rem;
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  small {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 0.8rem;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
`;
