import type { ChatSourceBody, ChatSourceView } from '../../../contracts/chat';
import { deskApi, deskUrl, unwrap } from './desk-api';

const chatSourcesApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    helpdeskGetChatSources: build.query<ChatSourceView[], void>({
      query: () => ({ url: deskUrl('chat-sources') }),
      transformResponse: unwrap<ChatSourceView[]>,
      providesTags: ['HelpdeskSources'],
    }),
    helpdeskGetNewChatSource: build.query<ChatSourceBody, void>({
      query: () => ({ url: deskUrl('chat-sources/new') }),
      transformResponse: unwrap<ChatSourceBody>,
      providesTags: ['HelpdeskWorkflows'],
    }),
    helpdeskCreateChatSource: build.mutation<ChatSourceView, ChatSourceBody>({
      query: (data) => ({ url: deskUrl('chat-sources'), method: 'POST', data }),
      transformResponse: unwrap<ChatSourceView>,
      invalidatesTags: ['HelpdeskSources', 'HelpdeskQueue'],
    }),
    helpdeskUpdateChatSource: build.mutation<ChatSourceView, { key: string; body: ChatSourceBody }>(
      {
        query: ({ key, body }) => ({
          url: deskUrl(`chat-sources/${encodeURIComponent(key)}`),
          method: 'PUT',
          data: body,
        }),
        transformResponse: unwrap<ChatSourceView>,
        invalidatesTags: ['HelpdeskSources', 'HelpdeskQueue'],
      }
    ),
    helpdeskDeleteChatSource: build.mutation<unknown, { key: string }>({
      query: ({ key }) => ({
        url: deskUrl(`chat-sources/${encodeURIComponent(key)}`),
        method: 'DELETE',
      }),
      invalidatesTags: ['HelpdeskSources', 'HelpdeskQueue'],
    }),
  }),
  overrideExisting: true,
});

export const {
  useHelpdeskGetChatSourcesQuery: useGetChatSourcesQuery,
  useHelpdeskGetNewChatSourceQuery: useGetNewChatSourceQuery,
  useHelpdeskCreateChatSourceMutation: useCreateChatSourceMutation,
  useHelpdeskUpdateChatSourceMutation: useUpdateChatSourceMutation,
  useHelpdeskDeleteChatSourceMutation: useDeleteChatSourceMutation,
} = chatSourcesApi;
