import { Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { styled } from 'styled-components';
import { Failed, Refused } from '../../components/Notice';
import { Content } from '../../components/Panel';
import { Skeleton } from '../../components/Skeleton';
import { useDesk } from '../../i18n/desk-context';
import { Actions } from './Actions';
import { History } from './History';
import { TicketHeader } from './TicketHeader';
import { TicketSide } from './TicketSide';
import { useShownTicket } from './use-shown-ticket';

/** One request: its whole history, and what this agent may do with it. */
export const TicketPage = () => {
  const { number } = useParams();
  const ticketNumber = Number(number);
  if (!Number.isSafeInteger(ticketNumber) || ticketNumber < 1) {
    return (
      <Content>
        <Refused />
      </Content>
    );
  }
  // A new number is a new page: nothing typed for one ticket may be sent to another.
  return <Ticket key={ticketNumber} number={ticketNumber} />;
};

const Ticket = ({ number }: { number: number }) => {
  const { t } = useDesk();
  const { ticket, isError, error, refetch } = useShownTicket(number);
  if (!ticket) {
    return (
      <Content>
        {isError ? <Failed error={error} onRetry={() => void refetch()} /> : <Skeleton lines={9} />}
      </Content>
    );
  }
  return (
    <main id="main-content" aria-labelledby="main-content-title" tabIndex={-1}>
      <Page.Title>{`#${number} ${ticket.subject || t('ticket.noSubject')}`}</Page.Title>
      <TicketHeader ticket={ticket} />
      <Content>
        <Columns>
          <div>
            <History ticket={ticket} />
            <Actions ticket={ticket} />
          </div>
          <TicketSide ticket={ticket} />
        </Columns>
      </Content>
    </main>
  );
};

const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr) 30rem;
  gap: 2.4rem;
  align-items: start;

  @media (max-width: 1079px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;
