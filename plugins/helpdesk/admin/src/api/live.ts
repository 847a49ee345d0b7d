import { deskApi } from './desk-api';

type Stale =
  | 'HelpdeskQueue'
  | 'HelpdeskNotices'
  | 'HelpdeskTicket'
  | 'HelpdeskChats'
  | 'HelpdeskVisitor'
  | 'HelpdeskMe';
type StaleOne = { type: 'HelpdeskTicket' | 'HelpdeskVisitor'; id: number };

const liveApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    /** Asks nothing: what these tags stand for is asked for again where it is on the screen. */
    helpdeskGoStale: build.mutation<null, (Stale | StaleOne)[]>({
      queryFn: () => ({ data: null }),
      invalidatesTags: (_answer, _error, tags) => tags,
    }),
  }),
  overrideExisting: true,
});

export const { useHelpdeskGoStaleMutation: useGoStaleMutation } = liveApi;
