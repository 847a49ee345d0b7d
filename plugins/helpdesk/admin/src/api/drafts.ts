import type { Draft, DraftBody } from '../../../contracts/tickets';
import { deskApi, deskUrl, type Answer } from './desk-api';

interface OfTicket {
  number: number;
}

export const draftUrl = ({ number }: OfTicket): string => deskUrl(`tickets/${number}/draft`);

/** Only asked for at a given moment, never from the cache: what counts is what lies there now. */
const draftsApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    helpdeskGetDraft: build.query<Draft | null, OfTicket>({
      query: (args) => ({ url: draftUrl(args) }),
      transformResponse: (answer: Answer<Draft | null>) => answer.data,
      keepUnusedDataFor: 0,
    }),
    helpdeskSaveDraft: build.mutation<Draft, OfTicket & { body: DraftBody }>({
      query: ({ body, ...args }) => ({ url: draftUrl(args), method: 'PUT', data: body }),
      transformResponse: (answer: Answer<Draft>) => answer.data,
    }),
    helpdeskDeleteDraft: build.mutation<unknown, OfTicket>({
      query: (args) => ({ url: draftUrl(args), method: 'DELETE' }),
    }),
  }),
  overrideExisting: true,
});

export const {
  useLazyHelpdeskGetDraftQuery: useLazyGetDraftQuery,
  useHelpdeskSaveDraftMutation: useSaveDraftMutation,
  useHelpdeskDeleteDraftMutation: useDeleteDraftMutation,
} = draftsApi;
