import type { ChatRow } from '../../../../../contracts/console';
import type { Me } from '../../../../../contracts/people';
import { ALL_CHATS, MY_CHATS, useGetChatsQuery } from '../../../api/chats';
import { useGetMeQuery } from '../../../api/me';
import { usePageVisible } from '../../../components/use-page-visible';
import { useLookEvery } from '../../../live/use-live';

export type ChatFilter = 'all' | 'mine';

/** Without a socket the list is looked at so often. */
const LOOK_EVERY = 5_000;

/** The chats that stand in the list, kept fresh while somebody looks. */
export const useChats = (filter: ChatFilter) => {
  const isVisible = usePageVisible();
  const lookEvery = useLookEvery(LOOK_EVERY);
  const options = {
    pollingInterval: isVisible ? lookEvery : 0,
    refetchOnMountOrArgChange: true,
  };
  const { data: me } = useGetMeQuery();
  const all = useGetChatsQuery(ALL_CHATS, options);
  // Only where the list does not hold all of them can one of mine be missing in it.
  const isPart = filter === 'mine' && all.data?.isCapped === true;
  const mine = useGetChatsQuery(MY_CHATS, { ...options, skip: !isPart });
  const { data, error, isError, refetch } = isPart ? mine : all;
  const chats =
    filter === 'mine' && me ? data?.chats.filter((chat) => isMine(chat, me)) : data?.chats;
  return { chats, isCapped: data?.isCapped ?? false, error, isError, refetch };
};

/** Given to me, or to a team of mine and to no person yet. */
const isMine = ({ assignee, team }: ChatRow, me: Me): boolean =>
  assignee ? assignee.key === me.key : me.teams.some(({ key }) => key === team?.key);
