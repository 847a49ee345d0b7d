import type { OutboxPage, OutboxQuery } from '../../../contracts/mail';
import { deskApi, deskUrl, unwrap } from './desk-api';

const outboxApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    helpdeskGetOutbox: build.query<OutboxPage, OutboxQuery>({
      query: (query) => ({ url: deskUrl('outbox', query) }),
      transformResponse: unwrap<OutboxPage>,
      providesTags: ['HelpdeskOutbox'],
    }),
    helpdeskRetryMail: build.mutation<unknown, { key: string }>({
      query: ({ key }) => ({ url: deskUrl(`outbox/${key}/retry`), method: 'POST' }),
      invalidatesTags: ['HelpdeskOutbox'],
    }),
  }),
  overrideExisting: true,
});

export const {
  useHelpdeskGetOutboxQuery: useGetOutboxQuery,
  useHelpdeskRetryMailMutation: useRetryMailMutation,
} = outboxApi;
