import { useParams } from 'react-router-dom';
import { useGetTicketQuery } from '../../../api/tickets';
import { Failed, Refused } from '../../../components/Notice';
import { Content } from '../../../components/Panel';
import { Skeleton } from '../../../components/Skeleton';
import type { TicketView } from '../../../../../contracts/tickets';
import { PrintSheet } from './PrintSheet';
import { useWholeHistory } from './use-whole-history';

/** A ticket as it goes on paper. */
export const PrintPage = () => {
  const { number } = useParams();
  const ticketNumber = Number(number);
  return Number.isSafeInteger(ticketNumber) && ticketNumber > 0 ? (
    <Ticket number={ticketNumber} />
  ) : (
    <Content>
      <Refused />
    </Content>
  );
};

const Ticket = ({ number }: { number: number }) => {
  const { currentData, isError, error, refetch } = useGetTicketQuery(
    { number },
    { refetchOnMountOrArgChange: true }
  );
  if (currentData) return <Whole ticket={currentData} />;
  return (
    <Content>
      {isError ? <Failed error={error} onRetry={() => void refetch()} /> : <Skeleton lines={9} />}
    </Content>
  );
};

const Whole = ({ ticket }: { ticket: TicketView }) => {
  const { entries, error, retry } = useWholeHistory(ticket);
  if (entries) return <PrintSheet ticket={ticket} entries={entries} />;
  return (
    <Content>{error ? <Failed error={error} onRetry={retry} /> : <Skeleton lines={9} />}</Content>
  );
};
