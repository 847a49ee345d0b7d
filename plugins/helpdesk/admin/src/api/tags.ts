import type { TagBody, TagCount, Tagged, TagTicketBody } from '../../../contracts/tags';
import { deskApi, deskUrl, unwrap } from './desk-api';

const tagsApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    helpdeskGetTags: build.query<TagCount[], void>({
      query: () => ({ url: deskUrl('tags') }),
      transformResponse: unwrap<TagCount[]>,
      providesTags: ['HelpdeskTags'],
    }),
    helpdeskSaveTag: build.mutation<unknown, { key: string; body: TagBody }>({
      query: ({ key, body }) => ({ url: deskUrl(`tags/${key}`), method: 'PUT', data: body }),
      invalidatesTags: ['HelpdeskTags'],
    }),
    helpdeskDeleteTag: build.mutation<unknown, { key: string }>({
      query: ({ key }) => ({ url: deskUrl(`tags/${key}`), method: 'DELETE' }),
      invalidatesTags: ['HelpdeskTags', 'HelpdeskQueue', 'HelpdeskTicket'],
    }),
    helpdeskTagTicket: build.mutation<Tagged, { number: number; body: TagTicketBody }>({
      query: ({ number, body }) => ({
        url: deskUrl(`tickets/${number}/tags`),
        method: 'POST',
        data: body,
      }),
      transformResponse: unwrap<Tagged>,
      invalidatesTags: (_answer, error, { number, body }) => [
        { type: 'HelpdeskTicket' as const, id: number },
        'HelpdeskQueue' as const,
        // A new name, or one that is gone: the names that the screens know are no longer all.
        ...(body.create?.length || error ? ['HelpdeskTags' as const] : []),
      ],
    }),
  }),
  overrideExisting: true,
});

export const {
  useHelpdeskGetTagsQuery: useGetTagsQuery,
  useHelpdeskSaveTagMutation: useSaveTagMutation,
  useHelpdeskDeleteTagMutation: useDeleteTagMutation,
  useHelpdeskTagTicketMutation: useTagTicketMutation,
} = tagsApi;
