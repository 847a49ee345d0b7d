import type { AcceptBody, Accepted } from '../../../contracts/console';
import { deskApi, deskUrl, unwrap } from './desk-api';

const acceptApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    helpdeskAcceptChat: build.mutation<Accepted, AcceptBody & { number: number }>({
      query: ({ number, clientId }) => ({
        url: deskUrl(`tickets/${number}/accept`),
        method: 'POST',
        data: { clientId },
      }),
      transformResponse: unwrap<Accepted>,
      invalidatesTags: (_accepted, _error, { number }) => [
        'HelpdeskNotices',
        'HelpdeskQueue',
        { type: 'HelpdeskTicket', id: number },
      ],
    }),
  }),
  overrideExisting: true,
});

export const { useHelpdeskAcceptChatMutation: useAcceptChatMutation } = acceptApi;
