import type { Status } from '../../../contracts/insight';
import { deskApi, deskUrl, unwrap } from './desk-api';

const statusApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    getStatus: build.query<Status, void>({
      query: () => ({ url: deskUrl('status') }),
      transformResponse: unwrap<Status>,
      providesTags: ['HelpdeskStatus'],
    }),
  }),
  overrideExisting: true,
});

export const { useGetStatusQuery } = statusApi;
