import { askAgain } from '../live/ask-again';
import { deskApi } from './desk-api';

type Stale =
  | 'HelpdeskQueue'
  | 'HelpdeskNotices'
  | 'HelpdeskTicket'
  | 'HelpdeskChats'
  | 'HelpdeskVisitor'
  | 'HelpdeskMe';
type StaleOne = { type: 'HelpdeskTicket' | 'HelpdeskVisitor'; id: number };

/** Nobody new looks at it: whoever does so already is shown the answer. */
const AGAIN = { subscribe: false, forceRefetch: true };
type Ask = (args: unknown, options: typeof AGAIN) => (dispatch: unknown, of: unknown) => unknown;

const liveApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    /** Asks nothing: what these tags stand for is asked for again where it is on the screen. */
    helpdeskGoStale: build.mutation<null, (Stale | StaleOne)[]>({
      queryFn: () => ({ data: null }),
      invalidatesTags: (_answer, _error, tags) => tags,
      onQueryStarted: (tags, { dispatch, getState }) =>
        askAgain({
          queries: () => getState()[deskApi.reducerPath].queries,
          stale: () => deskApi.util.selectInvalidatedBy(getState(), tags),
          ask: ({ endpointName, originalArgs }) => {
            const query = endpoints()[endpointName]?.initiate(originalArgs, AGAIN);
            if (query) void dispatch(query);
          },
        }),
    }),
  }),
  overrideExisting: true,
});

/** Of all domains: the type of `deskApi` knows of none that was injected. */
const endpoints = () => deskApi.endpoints as Record<string, { initiate: Ask } | undefined>;

export const { useHelpdeskGoStaleMutation: useGoStaleMutation } = liveApi;
