import type { ChatRow } from '../../../../../contracts/console';
import { ALL_CHATS, useGetChatsQuery } from '../../../api/chats';

/** What the list knows of a chat; undefined where it does not stand in it. */
export const useChatRow = (number: number): ChatRow | undefined =>
  useGetChatsQuery(ALL_CHATS, {
    selectFromResult: ({ data }) => ({
      row: data?.chats.find((chat) => chat.number === number),
    }),
  }).row;
