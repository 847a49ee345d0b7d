import type { Availability, AvailabilityView, StrategyView } from '../../../contracts/routing';
import { deskApi, deskUrl, unwrap } from './desk-api';

const routingApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    helpdeskGetStrategies: build.query<StrategyView[], void>({
      query: () => ({ url: deskUrl('strategies') }),
      transformResponse: unwrap<StrategyView[]>,
    }),
    helpdeskSetAvailability: build.mutation<AvailabilityView, Availability>({
      query: (availability) => ({
        url: deskUrl('me/availability'),
        method: 'PUT',
        data: { availability },
      }),
      transformResponse: unwrap<AvailabilityView>,
      // Whoever comes may have been given something.
      invalidatesTags: ['HelpdeskMe', 'HelpdeskAgents', 'HelpdeskQueue', 'HelpdeskNotices'],
    }),
  }),
  overrideExisting: true,
});

export const {
  useHelpdeskGetStrategiesQuery: useGetStrategiesQuery,
  useHelpdeskSetAvailabilityMutation: useSetAvailabilityMutation,
} = routingApi;
