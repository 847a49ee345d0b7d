import type { LinkedTicket, MergeBody, SplitBody, SplitOff } from '../../../contracts/merging';
import type { Performed } from '../../../contracts/tickets';
import { deskApi, deskUrl, unwrap } from './desk-api';

interface OfTicket {
  number: number;
}
const ticketTag = (id: number) => ({ type: 'HelpdeskTicket' as const, id });

const mergingApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    helpdeskLinkTicket: build.mutation<LinkedTicket[], OfTicket & { to: number; clientId: string }>(
      {
        query: ({ number, ...data }) => ({
          url: deskUrl(`tickets/${number}/links`),
          method: 'POST',
          data,
        }),
        transformResponse: unwrap<LinkedTicket[]>,
        invalidatesTags: (_answer, _error, { number, to }) => [ticketTag(number), ticketTag(to)],
      }
    ),
    helpdeskUnlinkTicket: build.mutation<LinkedTicket[], OfTicket & { to: number }>({
      query: ({ number, to }) => ({
        url: deskUrl(`tickets/${number}/links/${to}`),
        method: 'DELETE',
      }),
      transformResponse: unwrap<LinkedTicket[]>,
      invalidatesTags: (_answer, _error, { number, to }) => [ticketTag(number), ticketTag(to)],
    }),
    helpdeskMergeTicket: build.mutation<Performed, OfTicket & { body: MergeBody }>({
      query: ({ number, body }) => ({
        url: deskUrl(`tickets/${number}/merge`),
        method: 'POST',
        data: body,
      }),
      transformResponse: unwrap<Performed>,
      // The one that is gone is not asked for again: the page leads on by itself.
      invalidatesTags: (_answer, error, { number, body }) => [
        ticketTag(body.into),
        'HelpdeskQueue' as const,
        ...(error ? [ticketTag(number)] : []),
      ],
    }),
    helpdeskSplitEntry: build.mutation<SplitOff, OfTicket & { seq: number; body: SplitBody }>({
      query: ({ number, seq, body }) => ({
        url: deskUrl(`tickets/${number}/entries/${seq}/split`),
        method: 'POST',
        data: body,
      }),
      transformResponse: unwrap<SplitOff>,
      invalidatesTags: (_answer, _error, { number }) => [
        ticketTag(number),
        'HelpdeskQueue' as const,
      ],
    }),
  }),
  overrideExisting: true,
});

export const {
  useHelpdeskLinkTicketMutation: useLinkTicketMutation,
  useHelpdeskUnlinkTicketMutation: useUnlinkTicketMutation,
  useHelpdeskMergeTicketMutation: useMergeTicketMutation,
  useHelpdeskSplitEntryMutation: useSplitEntryMutation,
} = mergingApi;
