import type {
  Macro,
  MacroAction,
  MacroBody,
  MacroOffer,
  MacroRun,
  RunMacroBody,
} from '../../../contracts/macros';
import { deskApi, deskUrl, unwrap } from './desk-api';

interface OfTicket {
  number: number;
}

const macrosApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    helpdeskGetMacros: build.query<Macro[], void>({
      query: () => ({ url: deskUrl('macros') }),
      transformResponse: unwrap<Macro[]>,
      keepUnusedDataFor: 30,
      providesTags: ['HelpdeskMacros'],
    }),
    helpdeskGetMacroActions: build.query<MacroAction[], void>({
      query: () => ({ url: deskUrl('macros/actions') }),
      transformResponse: unwrap<MacroAction[]>,
    }),
    helpdeskCreateMacro: build.mutation<Macro, { body: MacroBody }>({
      query: ({ body }) => ({ url: deskUrl('macros'), method: 'POST', data: body }),
      transformResponse: unwrap<Macro>,
      invalidatesTags: ['HelpdeskMacros'],
    }),
    helpdeskUpdateMacro: build.mutation<Macro, { key: string; body: MacroBody }>({
      query: ({ key, body }) => ({ url: deskUrl(`macros/${key}`), method: 'PUT', data: body }),
      transformResponse: unwrap<Macro>,
      invalidatesTags: ['HelpdeskMacros'],
    }),
    helpdeskDeleteMacro: build.mutation<unknown, { key: string }>({
      query: ({ key }) => ({ url: deskUrl(`macros/${key}`), method: 'DELETE' }),
      invalidatesTags: ['HelpdeskMacros'],
    }),
    /** Those that can be run on this ticket as it is at this version. */
    helpdeskGetMacroOffers: build.query<MacroOffer[], OfTicket & { version: number }>({
      query: ({ number }) => ({ url: deskUrl(`tickets/${number}/macros`) }),
      transformResponse: unwrap<MacroOffer[]>,
      keepUnusedDataFor: 10,
      providesTags: ['HelpdeskMacros'],
    }),
    helpdeskRunMacro: build.mutation<MacroRun, OfTicket & { macro: string; body: RunMacroBody }>({
      query: ({ number, macro, body }) => ({
        url: deskUrl(`tickets/${number}/macros/${macro}`),
        method: 'POST',
        data: body,
      }),
      transformResponse: unwrap<MacroRun>,
      // A refusal too tells of a ticket that is not as it was seen.
      invalidatesTags: (_answer, _error, { number }) => [
        { type: 'HelpdeskTicket', id: number },
        'HelpdeskQueue',
        'HelpdeskMacros',
      ],
    }),
  }),
  overrideExisting: true,
});

export const {
  useHelpdeskGetMacrosQuery: useGetMacrosQuery,
  useHelpdeskGetMacroActionsQuery: useGetMacroActionsQuery,
  useHelpdeskCreateMacroMutation: useCreateMacroMutation,
  useHelpdeskUpdateMacroMutation: useUpdateMacroMutation,
  useHelpdeskDeleteMacroMutation: useDeleteMacroMutation,
  useHelpdeskGetMacroOffersQuery: useGetMacroOffersQuery,
  useHelpdeskRunMacroMutation: useRunMacroMutation,
} = macrosApi;
