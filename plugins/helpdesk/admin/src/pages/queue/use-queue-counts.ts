import type { QueueCounts } from '../../../../contracts/tickets';
import { useGetQueueCountsQuery } from '../../api/queue';
import { useLookEvery } from '../../live/use-live';
import { useIsWatching } from './use-is-watching';

const LOOK_EVERY = 20_000;

/** How much lies in each list, kept fresh while somebody looks. */
export const useQueueCounts = (): QueueCounts | undefined => {
  const isWatching = useIsWatching();
  const lookEvery = useLookEvery(LOOK_EVERY);
  const { data } = useGetQueueCountsQuery(undefined, {
    pollingInterval: isWatching ? lookEvery : 0,
    refetchOnMountOrArgChange: true,
  });
  return data;
};
