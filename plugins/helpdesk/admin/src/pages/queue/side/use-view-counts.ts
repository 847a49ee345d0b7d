import type { ViewCount } from '../../../../../contracts/views';
import { useGetViewCountsQuery } from '../../../api/views';
import { useLookEvery } from '../../../live/use-live';
import { useIsWatching } from '../use-is-watching';

const LOOK_EVERY = 20_000;

/** How much lies in each saved filter of the panel, kept fresh while somebody looks. */
export const useViewCounts = (): ViewCount[] | undefined => {
  const isWatching = useIsWatching();
  const lookEvery = useLookEvery(LOOK_EVERY);
  const { data } = useGetViewCountsQuery(undefined, {
    pollingInterval: isWatching ? lookEvery : 0,
    refetchOnMountOrArgChange: true,
  });
  return data;
};
