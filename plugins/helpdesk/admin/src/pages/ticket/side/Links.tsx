import { IconButton } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { LinkedTicket } from '../../../../../contracts/merging';
import type { TicketView } from '../../../../../contracts/tickets';
import { useUnlinkTicketMutation } from '../../../api/merging';
import { useGetLookupsQuery } from '../../../api/queue';
import { Hidden } from '../../../components/Panel';
import { StateBadge } from '../../../components/StateBadge';
import { TicketNumber } from '../../../components/TicketNumber';
import { describeError, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';

/** Requests that belong to this one, as far as this agent may see them. */
export const Links = ({ ticket }: { ticket: TicketView }) => {
  const { t, tMaybe } = useDesk();
  const { data: lookups } = useGetLookupsQuery();
  const [unlink, { error, isLoading }] = useUnlinkTicketMutation();
  const [told, setTold] = useState('');
  const remove = async ({ number: to }: LinkedTicket) => {
    const answer = await unlink({ number: ticket.number, to });
    if (!('error' in answer)) setTold(t('link.removed', { number: to }));
  };
  return (
    <>
      <List>
        {ticket.links.map((other) => (
          <li key={other.number}>
            <div>
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
                <bdi>{other.contact}</bdi>
              </small>
            </div>
            {ticket.may.merge ? (
              <IconButton
                label={t('link.remove', { number: other.number })}
                variant="ghost"
                size="S"
                type="button"
                disabled={isLoading}
                onClick={() => void remove(other)}
              >
                <Cross />
              </IconButton>
            ) : null}
          </li>
        ))}
      </List>
      {error ? <Refusal role="alert">{describeError(readError(error), tMaybe)}</Refusal> : null}
      <Hidden role="status">{told}</Hidden>
    </>
  );
};

const List = styled.ul`
  display: grid;
  gap: 1.2rem;

  li {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    gap: 0.8rem;
  }

  div {
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

const Refusal = styled.p`
  color: ${({ theme }) => theme.colors.danger600};
  font-size: 1.3rem;
`;
