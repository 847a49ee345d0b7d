import { styled } from 'styled-components';
import type { TicketView } from '../../../../../contracts/tickets';
import { useGetLookupsQuery } from '../../../api/queue';
import { StateBadge } from '../../../components/StateBadge';
import { TicketNumber } from '../../../components/TicketNumber';
import { Time } from '../../../components/Time';
import { useDesk } from '../../../i18n/desk-context';

/** A request in short, to be told from another before something is done with both. */
export const TicketSummary = ({ label, ticket }: { label: string; ticket: TicketView }) => {
  const { t } = useDesk();
  const { data: lookups } = useGetLookupsQuery();
  return (
    <Frame aria-label={label}>
      <small>{label}</small>
      <strong>
        <TicketNumber number={ticket.number} /> <bdi>{ticket.subject || t('ticket.noSubject')}</bdi>
      </strong>
      <p>
        <StateBadge
          stateKey={ticket.state.key}
          state={lookups?.states.find(
            ({ workflow, key }) => workflow === ticket.state.workflow && key === ticket.state.key
          )}
        />
        <bdi>{ticket.contact.name}</bdi>
        {ticket.contact.email ? <bdi dir="ltr">{ticket.contact.email}</bdi> : null}
      </p>
      <p>
        {t('history.count', { count: ticket.lastSeq })}
        <Time at={ticket.lastActivityAt} as="relative" />
      </p>
    </Frame>
  );
};

const Frame = styled.section`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 0.4rem;
  padding: 1.2rem 1.6rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 0.6rem;
  overflow-wrap: anywhere;

  small,
  p {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
  }

  strong {
    font-weight: 600;
  }

  p {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 1.2rem;
  }
`;
