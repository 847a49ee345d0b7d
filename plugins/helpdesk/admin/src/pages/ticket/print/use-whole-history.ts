import { useEffect, useState } from 'react';
import type { EntryView, TicketView } from '../../../../../contracts/tickets';
import { useLazyGetEntriesBeforeQuery } from '../../../api/tickets';

interface WholeHistory {
  /** Null: some are still on their way. */
  entries: EntryView[] | null;
  error: unknown;
  retry: () => void;
}

/** Every entry of a ticket, from the first. The page of a ticket has the newest; the earlier ones are asked for in turn. */
export const useWholeHistory = (ticket: TicketView): WholeHistory => {
  const [load] = useLazyGetEntriesBeforeQuery();
  const [earlier, setEarlier] = useState<EntryView[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  const first = earlier[0]?.seq ?? ticket.entries[0]?.seq ?? 1;
  const isWhole = first <= 1;
  const { number } = ticket;

  useEffect(() => {
    if (isWhole) return undefined;
    let isWanted = true;
    void load({ number, before: first }).then((answer) => {
      if (!isWanted) return;
      if (answer.error) setError(answer.error);
      else if (answer.data && answer.data.length > 0) {
        const page = answer.data;
        setEarlier((known) => [...page, ...known]);
      } else setError({});
    });
    return () => {
      isWanted = false;
    };
  }, [number, first, isWhole, tries, load]);

  return {
    entries: isWhole ? [...earlier, ...ticket.entries] : null,
    error,
    retry: () => {
      setError(null);
      setTries(tries + 1);
    },
  };
};
