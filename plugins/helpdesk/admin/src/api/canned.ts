import type { CannedReply, CannedReplyBody, FilledReply } from '../../../contracts/faq';
import { deskApi, deskUrl, unwrap } from './desk-api';

const cannedApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    /** Those that this agent may insert and that fit the words; the most used come first. */
    helpdeskGetCannedReplies: build.query<CannedReply[], { q: string }>({
      query: ({ q }) => ({ url: deskUrl('canned-replies', { q }) }),
      transformResponse: unwrap<CannedReply[]>,
      keepUnusedDataFor: 30,
      providesTags: ['HelpdeskCanned'],
    }),
    helpdeskCreateCannedReply: build.mutation<CannedReply, { body: CannedReplyBody }>({
      query: ({ body }) => ({ url: deskUrl('canned-replies'), method: 'POST', data: body }),
      transformResponse: unwrap<CannedReply>,
      invalidatesTags: ['HelpdeskCanned'],
    }),
    helpdeskUpdateCannedReply: build.mutation<CannedReply, { key: string; body: CannedReplyBody }>({
      query: ({ key, body }) => ({
        url: deskUrl(`canned-replies/${key}`),
        method: 'PUT',
        data: body,
      }),
      transformResponse: unwrap<CannedReply>,
      invalidatesTags: ['HelpdeskCanned'],
    }),
    helpdeskDeleteCannedReply: build.mutation<unknown, { key: string }>({
      query: ({ key }) => ({ url: deskUrl(`canned-replies/${key}`), method: 'DELETE' }),
      invalidatesTags: ['HelpdeskCanned'],
    }),
    helpdeskFillCannedReply: build.mutation<FilledReply, { number: number; key: string }>({
      query: ({ number, key }) => ({
        url: deskUrl(`tickets/${number}/canned-replies/${key}`),
        method: 'POST',
      }),
      transformResponse: unwrap<FilledReply>,
    }),
  }),
  overrideExisting: true,
});

export const {
  useHelpdeskGetCannedRepliesQuery: useGetCannedRepliesQuery,
  useHelpdeskCreateCannedReplyMutation: useCreateCannedReplyMutation,
  useHelpdeskUpdateCannedReplyMutation: useUpdateCannedReplyMutation,
  useHelpdeskDeleteCannedReplyMutation: useDeleteCannedReplyMutation,
  useHelpdeskFillCannedReplyMutation: useFillCannedReplyMutation,
} = cannedApi;
