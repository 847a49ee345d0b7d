import type { TeamBody, TeamProfile } from '../../../contracts/people';
import { deskApi, deskUrl, unwrap } from './desk-api';

/** Names of teams stand in the queue and in lookups too. */
const CHANGES = ['HelpdeskTeams', 'HelpdeskAgents', 'HelpdeskMe', 'HelpdeskQueue'] as const;

const teamsApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    getTeams: build.query<TeamProfile[], void>({
      query: () => ({ url: deskUrl('teams') }),
      transformResponse: unwrap<TeamProfile[]>,
      providesTags: ['HelpdeskTeams'],
    }),
    createTeam: build.mutation<TeamProfile, TeamBody>({
      query: (data) => ({ url: deskUrl('teams'), method: 'POST', data }),
      transformResponse: unwrap<TeamProfile>,
      invalidatesTags: [...CHANGES],
    }),
    updateTeam: build.mutation<TeamProfile, { key: string; body: TeamBody }>({
      query: ({ key, body }) => ({ url: deskUrl(`teams/${key}`), method: 'PUT', data: body }),
      transformResponse: unwrap<TeamProfile>,
      invalidatesTags: [...CHANGES],
    }),
    deleteTeam: build.mutation<unknown, { key: string }>({
      query: ({ key }) => ({ url: deskUrl(`teams/${key}`), method: 'DELETE' }),
      invalidatesTags: [...CHANGES],
    }),
    orderTeams: build.mutation<unknown, { keys: string[] }>({
      query: (data) => ({ url: deskUrl('teams/order'), method: 'POST', data }),
      invalidatesTags: ['HelpdeskTeams'],
    }),
  }),
  overrideExisting: true,
});

export const {
  useGetTeamsQuery,
  useCreateTeamMutation,
  useUpdateTeamMutation,
  useDeleteTeamMutation,
  useOrderTeamsMutation,
} = teamsApi;
