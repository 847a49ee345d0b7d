import type {
  AcceptBody,
  Accepted,
  ChatList,
  ChatsQuery,
  DeleteMessageBody,
  VisitorPresence,
  VisitorView,
} from '../../../contracts/console';
import type { EntryView, PerformBody, Performed } from '../../../contracts/tickets';
import { deskApi, deskUrl, unwrap, type Answer } from './desk-api';

interface OfTicket {
  number: number;
}

const chatsApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    helpdeskGetChats: build.query<ChatList, ChatsQuery>({
      query: (query) => ({ url: deskUrl('chats', query) }),
      transformResponse: unwrap<ChatList>,
      providesTags: ['HelpdeskChats'],
    }),
    helpdeskGetVisitor: build.query<VisitorView, OfTicket>({
      query: ({ number }) => ({ url: deskUrl(`tickets/${number}/visitor`) }),
      transformResponse: unwrap<VisitorView>,
      providesTags: (_answer, _error, { number }) => [{ type: 'HelpdeskVisitor', id: number }],
    }),
    helpdeskGetEntriesAfter: build.query<EntryView[], OfTicket & { after: number }>({
      query: ({ number, after }) => ({ url: deskUrl(`tickets/${number}/entries`, { after }) }),
      transformResponse: (answer: Answer<{ entries: EntryView[] }>) => answer.data.entries,
      keepUnusedDataFor: 0,
    }),
    helpdeskAcceptChat: build.mutation<Accepted, OfTicket & { body: AcceptBody }>({
      query: ({ number, body }) => ({
        url: deskUrl(`tickets/${number}/accept`),
        method: 'POST',
        data: body,
      }),
      transformResponse: unwrap<Accepted>,
      invalidatesTags: (_answer, _error, { number }) => [
        'HelpdeskChats',
        'HelpdeskNotices',
        'HelpdeskQueue',
        { type: 'HelpdeskTicket', id: number },
      ],
    }),
    /** As `performAction` of tickets; the conversation fetches what is new of it by itself. */
    helpdeskSendInChat: build.mutation<Performed, OfTicket & { action: string; body: PerformBody }>(
      {
        query: ({ number, action, body }) => ({
          url: deskUrl(`tickets/${number}/actions/${action}`),
          method: 'POST',
          data: body,
        }),
        transformResponse: unwrap<Performed>,
        invalidatesTags: ['HelpdeskChats', 'HelpdeskQueue'],
      }
    ),
    helpdeskDeleteMessage: build.mutation<
      unknown,
      OfTicket & { seq: number; body: DeleteMessageBody }
    >({
      query: ({ number, seq, body }) => ({
        url: deskUrl(`tickets/${number}/entries/${seq}/delete`),
        method: 'POST',
        data: body,
      }),
      invalidatesTags: ['HelpdeskChats'],
    }),
    /** Asks nothing: puts what the server told of a visitor where it is shown. */
    helpdeskHearVisitor: build.mutation<null, { number: number } & VisitorPresence>({
      queryFn: () => ({ data: null }),
      onQueryStarted: (told, { dispatch, getState }) => {
        const { number, ...presence } = told;
        const known = chatsApi.endpoints.helpdeskGetVisitor.select({ number })(getState()).data;
        // On another page there is another entry behind it, and one page more.
        if (known && known.page?.url !== presence.page?.url) {
          dispatch(chatsApi.util.invalidateTags([{ type: 'HelpdeskVisitor', id: number }]));
        }
        for (const query of LISTS) {
          dispatch(
            chatsApi.util.updateQueryData('helpdeskGetChats', query, ({ chats }) => {
              const chat = chats.find((candidate) => candidate.number === number);
              if (chat) chat.visitor = presence;
            })
          );
        }
        dispatch(
          chatsApi.util.updateQueryData('helpdeskGetVisitor', { number }, (visitor) => {
            Object.assign(visitor, presence);
          })
        );
      },
    }),
  }),
  overrideExisting: true,
});

/** The queries of the two lists. */
export const ALL_CHATS: ChatsQuery = {};
export const MY_CHATS: ChatsQuery = { mine: 'true' };
const LISTS = [ALL_CHATS, MY_CHATS];

export const {
  useHelpdeskGetChatsQuery: useGetChatsQuery,
  useHelpdeskGetVisitorQuery: useGetVisitorQuery,
  useLazyHelpdeskGetEntriesAfterQuery: useLazyGetEntriesAfterQuery,
  useHelpdeskAcceptChatMutation: useAcceptChatMutation,
  useHelpdeskSendInChatMutation: useSendInChatMutation,
  useHelpdeskDeleteMessageMutation: useDeleteMessageMutation,
  useHelpdeskHearVisitorMutation: useHearVisitorMutation,
} = chatsApi;
