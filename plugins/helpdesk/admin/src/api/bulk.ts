import type { Bulk, BulkBody, BulkOffers, BulkSummary, BulkTickets } from '../../../contracts/bulk';
import { deskApi, deskUrl, unwrap } from './desk-api';

/** Changes when one of them ends. */
export const endedOf = (bulks: readonly BulkSummary[]): string =>
  bulks.flatMap(({ key, state }) => (state === 'running' ? [] : [key])).join(' ');

const bulkApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    /** Those that this agent began and that run or ended within a day. */
    helpdeskGetBulks: build.query<BulkSummary[], void>({
      query: () => ({ url: deskUrl('bulk') }),
      transformResponse: unwrap<BulkSummary[]>,
      providesTags: ['HelpdeskBulk'],
      /** When one has ended, lists and tickets are asked for anew. */
      onQueryStarted: async (_nothing, { dispatch, getCacheEntry, queryFulfilled }) => {
        const before = getCacheEntry().data;
        const { data } = await queryFulfilled.catch(() => ({ data: undefined }));
        if (!before || !data || endedOf(before) === endedOf(data)) return;
        dispatch(
          deskApi.util.invalidateTags(['HelpdeskQueue', 'HelpdeskTicket', 'HelpdeskMacros'])
        );
      },
    }),
    helpdeskGetBulk: build.query<Bulk, { key: string; done: number }>({
      query: ({ key }) => ({ url: deskUrl(`bulk/${key}`) }),
      transformResponse: unwrap<Bulk>,
      keepUnusedDataFor: 10,
    }),
    helpdeskStartBulk: build.mutation<{ key: string; total: number }, { body: BulkBody }>({
      query: ({ body }) => ({ url: deskUrl('bulk'), method: 'POST', data: body }),
      transformResponse: unwrap<{ key: string; total: number }>,
      invalidatesTags: ['HelpdeskBulk'],
    }),
    helpdeskCancelBulk: build.mutation<Bulk, { key: string }>({
      query: ({ key }) => ({ url: deskUrl(`bulk/${key}/cancel`), method: 'POST' }),
      transformResponse: unwrap<Bulk>,
      invalidatesTags: ['HelpdeskBulk'],
    }),
    /** Reads only; by POST, for a list of numbers is longer than an address may be. */
    helpdeskReadBulkOffers: build.mutation<BulkOffers, { tickets: BulkTickets }>({
      query: ({ tickets }) => ({ url: deskUrl('bulk/offers'), method: 'POST', data: tickets }),
      transformResponse: unwrap<BulkOffers>,
    }),
  }),
  overrideExisting: true,
});

export const {
  useHelpdeskGetBulksQuery: useGetBulksQuery,
  useHelpdeskGetBulkQuery: useGetBulkQuery,
  useHelpdeskStartBulkMutation: useStartBulkMutation,
  useHelpdeskCancelBulkMutation: useCancelBulkMutation,
  useHelpdeskReadBulkOffersMutation: useReadBulkOffersMutation,
} = bulkApi;
