import type { SourceBody, SourceView } from '../../../contracts/forms';
import { deskApi, deskUrl, unwrap } from './desk-api';

const sourcesApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    getSources: build.query<SourceView[], void>({
      query: () => ({ url: deskUrl('sources') }),
      transformResponse: unwrap<SourceView[]>,
      providesTags: ['HelpdeskSources'],
    }),
    createSource: build.mutation<SourceView, SourceBody>({
      query: (data) => ({ url: deskUrl('sources'), method: 'POST', data }),
      transformResponse: unwrap<SourceView>,
      invalidatesTags: ['HelpdeskSources', 'HelpdeskQueue'],
    }),
    updateSource: build.mutation<SourceView, { key: string; body: SourceBody }>({
      query: ({ key, body }) => ({ url: deskUrl(`sources/${key}`), method: 'PUT', data: body }),
      transformResponse: unwrap<SourceView>,
      invalidatesTags: ['HelpdeskSources', 'HelpdeskQueue'],
    }),
    deleteSource: build.mutation<unknown, { key: string }>({
      query: ({ key }) => ({ url: deskUrl(`sources/${key}`), method: 'DELETE' }),
      invalidatesTags: ['HelpdeskSources', 'HelpdeskQueue'],
    }),
  }),
  overrideExisting: true,
});

export const {
  useGetSourcesQuery,
  useCreateSourceMutation,
  useUpdateSourceMutation,
  useDeleteSourceMutation,
} = sourcesApi;
