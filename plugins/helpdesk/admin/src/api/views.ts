import type { QueueQuery } from '../../../contracts/queue-query';
import type {
  Board,
  NewView,
  Panel,
  PastSearch,
  View,
  ViewBody,
  ViewCount,
  Views,
} from '../../../contracts/views';
import { deskApi, deskUrl, unwrap } from './desk-api';

const viewsApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    helpdeskGetViews: build.query<Views, void>({
      query: () => ({ url: deskUrl('views') }),
      transformResponse: unwrap<Views>,
      providesTags: ['HelpdeskViews'],
    }),
    helpdeskGetViewCounts: build.query<ViewCount[], void>({
      query: () => ({ url: deskUrl('views/counts') }),
      transformResponse: unwrap<ViewCount[]>,
      providesTags: ['HelpdeskQueue', 'HelpdeskViews'],
    }),
    helpdeskCreateView: build.mutation<View, NewView>({
      query: (data) => ({ url: deskUrl('views'), method: 'POST', data }),
      transformResponse: unwrap<View>,
      invalidatesTags: ['HelpdeskViews'],
    }),
    helpdeskUpdateView: build.mutation<View, { key: string; body: ViewBody }>({
      query: ({ key, body }) => ({ url: deskUrl(`views/${key}`), method: 'PUT', data: body }),
      transformResponse: unwrap<View>,
      invalidatesTags: ['HelpdeskViews'],
    }),
    helpdeskDeleteView: build.mutation<unknown, { key: string }>({
      query: ({ key }) => ({ url: deskUrl(`views/${key}`), method: 'DELETE' }),
      invalidatesTags: ['HelpdeskViews'],
    }),
    helpdeskSetPanel: build.mutation<unknown, Panel>({
      query: (data) => ({ url: deskUrl('views/panel'), method: 'PUT', data }),
      invalidatesTags: ['HelpdeskViews'],
    }),
    helpdeskGetSearches: build.query<PastSearch[], void>({
      query: () => ({ url: deskUrl('searches') }),
      transformResponse: unwrap<PastSearch[]>,
      providesTags: ['HelpdeskSearches'],
    }),
    helpdeskKeepSearch: build.mutation<unknown, { query: string }>({
      query: (data) => ({ url: deskUrl('searches'), method: 'POST', data }),
      invalidatesTags: ['HelpdeskSearches'],
    }),
    helpdeskForgetSearches: build.mutation<unknown, void>({
      query: () => ({ url: deskUrl('searches'), method: 'DELETE' }),
      invalidatesTags: ['HelpdeskSearches'],
    }),
    /** For the board's own screen, which keeps its columns itself. */
    helpdeskReadBoard: build.query<Board, QueueQuery>({
      query: (query) => ({ url: deskUrl('queue/board', query) }),
      transformResponse: unwrap<Board>,
      keepUnusedDataFor: 10,
    }),
  }),
  overrideExisting: true,
});

export const {
  useHelpdeskGetViewsQuery: useGetViewsQuery,
  useHelpdeskGetViewCountsQuery: useGetViewCountsQuery,
  useHelpdeskCreateViewMutation: useCreateViewMutation,
  useHelpdeskUpdateViewMutation: useUpdateViewMutation,
  useHelpdeskDeleteViewMutation: useDeleteViewMutation,
  useHelpdeskSetPanelMutation: useSetPanelMutation,
  useHelpdeskGetSearchesQuery: useGetSearchesQuery,
  useHelpdeskKeepSearchMutation: useKeepSearchMutation,
  useHelpdeskForgetSearchesMutation: useForgetSearchesMutation,
  useLazyHelpdeskReadBoardQuery: useLazyReadBoardQuery,
} = viewsApi;
