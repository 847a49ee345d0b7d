import type { SourceBody, SourceView } from '../../../contracts/forms';
import { deskApi, deskUrl, unwrap } from './desk-api';

const sourcesApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    helpdeskGetSources: build.query<SourceView[], void>({
      query: () => ({ url: deskUrl('sources') }),
      transformResponse: unwrap<SourceView[]>,
      providesTags: ['HelpdeskSources'],
    }),
    helpdeskCreateSource: build.mutation<SourceView, SourceBody>({
      query: (data) => ({ url: deskUrl('sources'), method: 'POST', data }),
      transformResponse: unwrap<SourceView>,
      invalidatesTags: ['HelpdeskSources', 'HelpdeskQueue'],
    }),
    helpdeskUpdateSource: build.mutation<SourceView, { key: string; body: SourceBody }>({
      query: ({ key, body }) => ({ url: deskUrl(`sources/${key}`), method: 'PUT', data: body }),
      transformResponse: unwrap<SourceView>,
      invalidatesTags: ['HelpdeskSources', 'HelpdeskQueue'],
    }),
    helpdeskDeleteSource: build.mutation<unknown, { key: string }>({
      query: ({ key }) => ({ url: deskUrl(`sources/${key}`), method: 'DELETE' }),
      invalidatesTags: ['HelpdeskSources', 'HelpdeskQueue'],
    }),
  }),
  overrideExisting: true,
});

export const {
  useHelpdeskGetSourcesQuery: useGetSourcesQuery,
  useHelpdeskCreateSourceMutation: useCreateSourceMutation,
  useHelpdeskUpdateSourceMutation: useUpdateSourceMutation,
  useHelpdeskDeleteSourceMutation: useDeleteSourceMutation,
} = sourcesApi;
