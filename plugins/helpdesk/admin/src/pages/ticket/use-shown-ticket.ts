import { useGetTicketQuery } from '../../api/tickets';
import { useLookEvery } from '../../live/use-live';
import { usePageVisible } from '../../components/use-page-visible';
import { useReadWhileSeen } from '../../components/use-read-while-seen';

const LOOK_EVERY = 20_000;

/** A ticket that is on the screen: kept fresh while it is in front, read while somebody looks. */
export const useShownTicket = (number: number) => {
  const isVisible = usePageVisible();
  const lookEvery = useLookEvery(LOOK_EVERY);
  const { currentData, isError, error, refetch } = useGetTicketQuery(
    { number },
    { pollingInterval: isVisible ? lookEvery : 0, refetchOnMountOrArgChange: true }
  );
  useReadWhileSeen(
    number,
    currentData ? { read: currentData.readSeq, last: currentData.lastSeq } : null
  );
  return { ticket: currentData, isError, error, refetch };
};
