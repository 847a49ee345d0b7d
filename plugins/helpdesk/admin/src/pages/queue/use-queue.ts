import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useGetQueueQuery } from '../../api/queue';
import { usePageVisible } from '../../components/use-page-visible';
import { formatAddress, parseAddress, toQuery, type QueueAddress } from './queue-address';
import { countNews } from './queue-news';

const PEEK_EVERY = 20_000;

/**
 * The list that the address bar names, and how much has changed since it was shown. It is looked at
 * again every 20 seconds on the side: what is being read moves only when the agent asks for it.
 */
export const useQueue = () => {
  const [search, setSearch] = useSearchParams();
  const address = parseAddress(search);
  const query = toQuery(address);
  const isVisible = usePageVisible();
  const list = useGetQueueQuery(query, { refetchOnMountOrArgChange: true });
  const peek = useGetQueueQuery(
    { ...query, peek: true },
    { skip: !list.data, pollingInterval: isVisible ? PEEK_EVERY : 0 }
  );

  const goTo = useCallback(
    (change: Partial<QueueAddress>) => {
      setSearch((before) => formatAddress({ ...parseAddress(before), trail: [], ...change }));
    },
    [setSearch]
  );

  const shown = list.isFetching ? undefined : list.currentData;
  const news = shown && peek.currentData ? countNews(shown, peek.currentData) : 0;
  return { address, list, news, goTo };
};
