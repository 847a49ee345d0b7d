import type { ContactBody, ContactRef, ContactView } from '../../../contracts/people';
import type { QueuePage } from '../../../contracts/tickets';
import { deskApi, deskUrl, unwrap } from './desk-api';

const contactsApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    /** Known clients that fit the words; for those who open tickets. */
    helpdeskFindContacts: build.query<ContactRef[], { q: string }>({
      query: ({ q }) => ({ url: deskUrl('contacts', { q }) }),
      transformResponse: unwrap<ContactRef[]>,
      keepUnusedDataFor: 10,
    }),
    /** Refused where this agent sees no ticket of the client. */
    helpdeskGetContact: build.query<ContactView, { key: string }>({
      query: ({ key }) => ({ url: deskUrl(`contacts/${key}`) }),
      transformResponse: unwrap<ContactView>,
      keepUnusedDataFor: 10,
    }),
    /** Those that this agent may see, the latest first. */
    helpdeskGetContactTickets: build.query<QueuePage, { key: string; limit: number }>({
      query: ({ key, limit }) => ({ url: deskUrl(`contacts/${key}/tickets`, { limit }) }),
      transformResponse: unwrap<QueuePage>,
      providesTags: ['HelpdeskQueue'],
    }),
    helpdeskUpdateContact: build.mutation<ContactView, { key: string; body: ContactBody }>({
      query: ({ key, body }) => ({ url: deskUrl(`contacts/${key}`), method: 'PUT', data: body }),
      transformResponse: unwrap<ContactView>,
      invalidatesTags: (_answer, error) => (error ? [] : ['HelpdeskTicket', 'HelpdeskQueue']),
    }),
  }),
  overrideExisting: true,
});

export const {
  useHelpdeskFindContactsQuery: useFindContactsQuery,
  useHelpdeskGetContactQuery: useGetContactQuery,
  useHelpdeskGetContactTicketsQuery: useGetContactTicketsQuery,
  useHelpdeskUpdateContactMutation: useUpdateContactMutation,
} = contactsApi;
