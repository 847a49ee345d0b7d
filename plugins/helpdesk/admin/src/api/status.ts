import type { Status } from '../../../contracts/insight';
import { deskApi, deskUrl, unwrap } from './desk-api';

const statusApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    helpdeskGetStatus: build.query<Status, void>({
      query: () => ({ url: deskUrl('status') }),
      transformResponse: unwrap<Status>,
      providesTags: ['HelpdeskStatus'],
    }),
  }),
  overrideExisting: true,
});

export const { useHelpdeskGetStatusQuery: useGetStatusQuery } = statusApi;
