import type { Lookups, Neighbours, QueueCounts, QueuePage } from '../../../contracts/tickets';
import type { QueueQuery } from '../../../contracts/queue-query';
import { deskApi, deskUrl, unwrap } from './desk-api';

const queueApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    helpdeskGetQueue: build.query<QueuePage, QueueQuery>({
      query: (query) => ({ url: deskUrl('queue', query) }),
      transformResponse: unwrap<QueuePage>,
      providesTags: ['HelpdeskQueue'],
    }),
    /** One page for the queue's own screen, which keeps its list itself: nothing asks for it again on the side. */
    helpdeskReadQueuePage: build.query<QueuePage, QueueQuery>({
      query: (query) => ({ url: deskUrl('queue', query) }),
      transformResponse: unwrap<QueuePage>,
      keepUnusedDataFor: 10,
    }),
    helpdeskGetQueueCounts: build.query<QueueCounts, void>({
      query: () => ({ url: deskUrl('queue/counts') }),
      transformResponse: unwrap<QueueCounts>,
      providesTags: ['HelpdeskQueue'],
    }),
    helpdeskGetNeighbours: build.query<Neighbours, { number: number; query: QueueQuery }>({
      query: ({ number, query }) => ({ url: deskUrl(`tickets/${number}/neighbours`, query) }),
      transformResponse: unwrap<Neighbours>,
      providesTags: ['HelpdeskQueue'],
    }),
    helpdeskGetLookups: build.query<Lookups, void>({
      query: () => ({ url: deskUrl('lookups') }),
      transformResponse: unwrap<Lookups>,
      providesTags: ['HelpdeskTags'],
      keepUnusedDataFor: 300,
    }),
  }),
  overrideExisting: true,
});

export const {
  useHelpdeskGetQueueQuery: useGetQueueQuery,
  useLazyHelpdeskReadQueuePageQuery: useLazyReadQueuePageQuery,
  useHelpdeskGetQueueCountsQuery: useGetQueueCountsQuery,
  useHelpdeskGetNeighboursQuery: useGetNeighboursQuery,
  useHelpdeskGetLookupsQuery: useGetLookupsQuery,
} = queueApi;
