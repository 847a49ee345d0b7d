import type { Me, UpdateMeBody } from '../../../contracts/people';
import { deskApi, deskUrl, unwrap } from './desk-api';

const meApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    getMe: build.query<Me, void>({
      query: () => ({ url: deskUrl('me') }),
      transformResponse: unwrap<Me>,
      providesTags: ['HelpdeskMe'],
    }),
    updateMe: build.mutation<unknown, UpdateMeBody>({
      query: (data) => ({ url: deskUrl('me'), method: 'PUT', data }),
      invalidatesTags: ['HelpdeskMe'],
    }),
  }),
  overrideExisting: true,
});

export const { useGetMeQuery, useUpdateMeMutation } = meApi;
