import type { ChangesPage, ChangesQuery } from '../../../contracts/changes';
import { deskApi, deskUrl, unwrap } from './desk-api';

const changesApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    helpdeskGetChanges: build.query<ChangesPage, ChangesQuery>({
      query: (query) => ({ url: deskUrl('changes', query) }),
      transformResponse: unwrap<ChangesPage>,
    }),
  }),
  overrideExisting: true,
});

export const { useHelpdeskGetChangesQuery: useGetChangesQuery } = changesApi;
