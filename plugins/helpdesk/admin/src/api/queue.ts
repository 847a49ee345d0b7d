import type { Lookups, QueueCounts, QueuePage, QueueQuery } from '../../../contracts/tickets';
import { deskApi, deskUrl, unwrap } from './desk-api';

/** `peek` has its own place in the cache: it looks for news without moving the list that is read. */
export interface QueueRequest extends QueueQuery {
  peek?: boolean;
}

const queueApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    getQueue: build.query<QueuePage, QueueRequest>({
      query: ({ peek: _peek, ...query }) => ({ url: deskUrl('queue', query) }),
      transformResponse: unwrap<QueuePage>,
      providesTags: ['HelpdeskQueue'],
    }),
    getQueueCounts: build.query<QueueCounts, void>({
      query: () => ({ url: deskUrl('queue/counts') }),
      transformResponse: unwrap<QueueCounts>,
      providesTags: ['HelpdeskQueue'],
    }),
    getLookups: build.query<Lookups, void>({
      query: () => ({ url: deskUrl('lookups') }),
      transformResponse: unwrap<Lookups>,
      keepUnusedDataFor: 300,
    }),
  }),
  overrideExisting: true,
});

export const { useGetQueueQuery, useGetQueueCountsQuery, useGetLookupsQuery } = queueApi;
