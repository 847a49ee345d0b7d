import type { TeamBody, TeamProfile } from '../../../contracts/people';
import { deskApi, deskUrl, unwrap } from './desk-api';

/** Names of teams stand in the queue and in lookups too. */
const CHANGES = ['HelpdeskTeams', 'HelpdeskAgents', 'HelpdeskMe', 'HelpdeskQueue'] as const;

const teamsApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    helpdeskGetTeams: build.query<TeamProfile[], void>({
      query: () => ({ url: deskUrl('teams') }),
      transformResponse: unwrap<TeamProfile[]>,
      providesTags: ['HelpdeskTeams'],
    }),
    helpdeskCreateTeam: build.mutation<TeamProfile, TeamBody>({
      query: (data) => ({ url: deskUrl('teams'), method: 'POST', data }),
      transformResponse: unwrap<TeamProfile>,
      invalidatesTags: [...CHANGES],
    }),
    helpdeskUpdateTeam: build.mutation<TeamProfile, { key: string; body: TeamBody }>({
      query: ({ key, body }) => ({ url: deskUrl(`teams/${key}`), method: 'PUT', data: body }),
      transformResponse: unwrap<TeamProfile>,
      invalidatesTags: [...CHANGES],
    }),
    helpdeskDeleteTeam: build.mutation<unknown, { key: string }>({
      query: ({ key }) => ({ url: deskUrl(`teams/${key}`), method: 'DELETE' }),
      invalidatesTags: [...CHANGES],
    }),
    helpdeskOrderTeams: build.mutation<unknown, { keys: string[] }>({
      query: (data) => ({ url: deskUrl('teams/order'), method: 'POST', data }),
      invalidatesTags: ['HelpdeskTeams'],
    }),
  }),
  overrideExisting: true,
});

export const {
  useHelpdeskGetTeamsQuery: useGetTeamsQuery,
  useHelpdeskCreateTeamMutation: useCreateTeamMutation,
  useHelpdeskUpdateTeamMutation: useUpdateTeamMutation,
  useHelpdeskDeleteTeamMutation: useDeleteTeamMutation,
  useHelpdeskOrderTeamsMutation: useOrderTeamsMutation,
} = teamsApi;
