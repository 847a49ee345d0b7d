import type {
  CompaniesPage,
  CompanyBody,
  CompanyMemberBody,
  CompanyView,
} from '../../../contracts/companies';
import { deskApi, deskUrl, unwrap } from './desk-api';

/** The company stands on the client's card beside each ticket. */
const CHANGES = ['HelpdeskCompanies', 'HelpdeskTicket'] as const;

const companiesApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    helpdeskGetCompanies: build.query<CompaniesPage, { q: string; after?: string }>({
      query: (asked) => ({ url: deskUrl('companies', asked) }),
      transformResponse: unwrap<CompaniesPage>,
      providesTags: ['HelpdeskCompanies'],
    }),
    helpdeskGetCompany: build.query<CompanyView, { key: string }>({
      query: ({ key }) => ({ url: deskUrl(`companies/${key}`) }),
      transformResponse: unwrap<CompanyView>,
      providesTags: ['HelpdeskCompanies'],
    }),
    helpdeskCreateCompany: build.mutation<CompanyView, CompanyBody>({
      query: (data) => ({ url: deskUrl('companies'), method: 'POST', data }),
      transformResponse: unwrap<CompanyView>,
      invalidatesTags: ['HelpdeskCompanies'],
    }),
    helpdeskUpdateCompany: build.mutation<CompanyView, { key: string; body: CompanyBody }>({
      query: ({ key, body }) => ({ url: deskUrl(`companies/${key}`), method: 'PUT', data: body }),
      transformResponse: unwrap<CompanyView>,
      invalidatesTags: [...CHANGES],
    }),
    helpdeskDeleteCompany: build.mutation<unknown, { key: string }>({
      query: ({ key }) => ({ url: deskUrl(`companies/${key}`), method: 'DELETE' }),
      invalidatesTags: (_answer, error) => (error ? [] : ['HelpdeskCompanies']),
    }),
    helpdeskSetCompanyMember: build.mutation<
      CompanyView,
      { key: string; contact: string; body: CompanyMemberBody }
    >({
      query: ({ key, contact, body }) => ({
        url: deskUrl(`companies/${key}/members/${contact}`),
        method: 'PUT',
        data: body,
      }),
      transformResponse: unwrap<CompanyView>,
      invalidatesTags: [...CHANGES],
    }),
    helpdeskRemoveCompanyMember: build.mutation<CompanyView, { key: string; contact: string }>({
      query: ({ key, contact }) => ({
        url: deskUrl(`companies/${key}/members/${contact}`),
        method: 'DELETE',
      }),
      transformResponse: unwrap<CompanyView>,
      invalidatesTags: [...CHANGES],
    }),
  }),
  overrideExisting: true,
});

export const {
  useHelpdeskGetCompaniesQuery: useGetCompaniesQuery,
  useHelpdeskGetCompanyQuery: useGetCompanyQuery,
  useHelpdeskCreateCompanyMutation: useCreateCompanyMutation,
  useHelpdeskUpdateCompanyMutation: useUpdateCompanyMutation,
  useHelpdeskDeleteCompanyMutation: useDeleteCompanyMutation,
  useHelpdeskSetCompanyMemberMutation: useSetCompanyMemberMutation,
  useHelpdeskRemoveCompanyMemberMutation: useRemoveCompanyMemberMutation,
} = companiesApi;
