import type { OutboxPage, OutboxQuery } from '../../../contracts/mail';
import { deskApi, deskUrl, unwrap } from './desk-api';

const outboxApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    getOutbox: build.query<OutboxPage, OutboxQuery>({
      query: (query) => ({ url: deskUrl('outbox', query) }),
      transformResponse: unwrap<OutboxPage>,
      providesTags: ['HelpdeskOutbox'],
    }),
    retryMail: build.mutation<unknown, { key: string }>({
      query: ({ key }) => ({ url: deskUrl(`outbox/${key}/retry`), method: 'POST' }),
      invalidatesTags: ['HelpdeskOutbox'],
    }),
  }),
  overrideExisting: true,
});

export const { useGetOutboxQuery, useRetryMailMutation } = outboxApi;
