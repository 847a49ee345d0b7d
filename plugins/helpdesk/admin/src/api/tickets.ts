import type {
  AssignBody,
  EntryView,
  FollowBody,
  FollowerBody,
  PerformBody,
  Performed,
  ReadBody,
  SubjectBody,
  TicketView,
} from '../../../contracts/tickets';
import { deskApi, deskUrl, unwrap, type Answer } from './desk-api';

interface OfTicket {
  number: number;
}
const ticketTag = ({ number }: OfTicket) => [{ type: 'HelpdeskTicket' as const, id: number }];

/** Body of a POST on one ticket; it makes the lists and the ticket fresh. */
const changes = (_answer: unknown, _error: unknown, args: OfTicket) => [
  ...ticketTag(args),
  'HelpdeskQueue' as const,
];

const ticketsApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    helpdeskGetTicket: build.query<TicketView, OfTicket>({
      query: ({ number }) => ({ url: deskUrl(`tickets/${number}`) }),
      transformResponse: unwrap<TicketView>,
      providesTags: (_answer, _error, args) => ticketTag(args),
    }),
    helpdeskGetEntriesBefore: build.query<EntryView[], OfTicket & { before: number }>({
      query: ({ number, before }) => ({ url: deskUrl(`tickets/${number}/entries`, { before }) }),
      transformResponse: (answer: Answer<{ entries: EntryView[] }>) => answer.data.entries,
    }),
    helpdeskPerformAction: build.mutation<
      Performed,
      OfTicket & { action: string; body: PerformBody }
    >({
      query: ({ number, action, body }) => ({
        url: deskUrl(`tickets/${number}/actions/${action}`),
        method: 'POST',
        data: body,
      }),
      transformResponse: unwrap<Performed>,
      invalidatesTags: changes,
    }),
    helpdeskAssignTicket: build.mutation<Performed, OfTicket & { body: AssignBody }>({
      query: ({ number, body }) => ({
        url: deskUrl(`tickets/${number}/assign`),
        method: 'POST',
        data: body,
      }),
      transformResponse: unwrap<Performed>,
      invalidatesTags: changes,
    }),
    helpdeskFollowTicket: build.mutation<unknown, OfTicket & FollowBody>({
      query: ({ number, follow }) => ({
        url: deskUrl(`tickets/${number}/follow`),
        method: 'POST',
        data: { follow },
      }),
      invalidatesTags: changes,
    }),
    helpdeskLetFollow: build.mutation<unknown, OfTicket & { body: FollowerBody }>({
      query: ({ number, body }) => ({
        url: deskUrl(`tickets/${number}/followers`),
        method: 'POST',
        data: body,
      }),
      invalidatesTags: changes,
    }),
    helpdeskCorrectSubject: build.mutation<Performed, OfTicket & { body: SubjectBody }>({
      query: ({ number, body }) => ({
        url: deskUrl(`tickets/${number}/subject`),
        method: 'POST',
        data: body,
      }),
      transformResponse: unwrap<Performed>,
      invalidatesTags: changes,
    }),
    /** The ticket itself is not asked for again: what is being read stays marked as new. */
    helpdeskMarkRead: build.mutation<unknown, OfTicket & ReadBody>({
      query: ({ number, seq }) => ({
        url: deskUrl(`tickets/${number}/read`),
        method: 'POST',
        data: { seq },
      }),
      invalidatesTags: ['HelpdeskQueue', 'HelpdeskNotices'],
    }),
    helpdeskCreateFileLink: build.mutation<{ url: string }, OfTicket & { file: string }>({
      query: ({ number, file }) => ({
        url: deskUrl(`tickets/${number}/files/${file}/link`),
        method: 'POST',
      }),
      transformResponse: unwrap<{ url: string }>,
    }),
  }),
  overrideExisting: true,
});

export const {
  useHelpdeskGetTicketQuery: useGetTicketQuery,
  useLazyHelpdeskGetTicketQuery: useLazyGetTicketQuery,
  useHelpdeskGetEntriesBeforeQuery: useGetEntriesBeforeQuery,
  useLazyHelpdeskGetEntriesBeforeQuery: useLazyGetEntriesBeforeQuery,
  useHelpdeskPerformActionMutation: usePerformActionMutation,
  useHelpdeskAssignTicketMutation: useAssignTicketMutation,
  useHelpdeskFollowTicketMutation: useFollowTicketMutation,
  useHelpdeskLetFollowMutation: useLetFollowMutation,
  useHelpdeskCorrectSubjectMutation: useCorrectSubjectMutation,
  useHelpdeskMarkReadMutation: useMarkReadMutation,
  useHelpdeskCreateFileLinkMutation: useCreateFileLinkMutation,
} = ticketsApi;
