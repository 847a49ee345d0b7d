import { useEffect } from 'react';
import { useGetTicketQuery, useMarkReadMutation } from '../../api/tickets';
import { usePageVisible } from '../../components/use-page-visible';

const LOOK_EVERY = 20_000;

/** A ticket that is on the screen: kept fresh while somebody looks, and read. */
export const useShownTicket = (number: number) => {
  const isVisible = usePageVisible();
  const { currentData, isError, error, refetch } = useGetTicketQuery(
    { number },
    { pollingInterval: isVisible ? LOOK_EVERY : 0, refetchOnMountOrArgChange: true }
  );
  useMarkAsRead(number, currentData);
  return { ticket: currentData, isError, error, refetch };
};

/** What is on the screen has been read, up to its newest entry. */
const useMarkAsRead = (
  number: number,
  ticket: { readSeq: number; lastSeq: number } | undefined
) => {
  const [markRead] = useMarkReadMutation();
  const unreadSeq = ticket && ticket.lastSeq > ticket.readSeq ? ticket.lastSeq : null;
  useEffect(() => {
    // A refusal leaves the ticket unread, which the queue shows; there is nothing to tell here.
    if (unreadSeq !== null) void markRead({ number, seq: unreadSeq });
  }, [number, unreadSeq, markRead]);
};
