import type { Me, UpdateMeBody } from '../../../contracts/people';
import { deskApi, deskUrl, unwrap } from './desk-api';

const meApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    helpdeskGetMe: build.query<Me, void>({
      query: () => ({ url: deskUrl('me') }),
      transformResponse: unwrap<Me>,
      providesTags: ['HelpdeskMe'],
    }),
    helpdeskUpdateMe: build.mutation<unknown, UpdateMeBody>({
      query: (data) => ({ url: deskUrl('me'), method: 'PUT', data }),
      invalidatesTags: ['HelpdeskMe'],
    }),
  }),
  overrideExisting: true,
});

export const {
  useHelpdeskGetMeQuery: useGetMeQuery,
  useHelpdeskUpdateMeMutation: useUpdateMeMutation,
} = meApi;
