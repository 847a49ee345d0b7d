import type { AgentProfile, AgentProfileBody } from '../../../contracts/people';
import { deskApi, deskUrl, unwrap } from './desk-api';

const agentsApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    helpdeskGetAgents: build.query<AgentProfile[], void>({
      query: () => ({ url: deskUrl('agents') }),
      transformResponse: unwrap<AgentProfile[]>,
      providesTags: ['HelpdeskAgents'],
    }),
    helpdeskUpdateAgent: build.mutation<unknown, { key: string; body: AgentProfileBody }>({
      query: ({ key, body }) => ({ url: deskUrl(`agents/${key}`), method: 'PUT', data: body }),
      invalidatesTags: ['HelpdeskAgents', 'HelpdeskMe'],
    }),
    helpdeskUploadPhoto: build.mutation<unknown, { key: string; file: File }>({
      query: ({ key, file }) => {
        const data = new FormData();
        data.append('photo', file);
        return { url: deskUrl(`agents/${key}/photo`), method: 'POST', data };
      },
      invalidatesTags: ['HelpdeskAgents'],
    }),
    helpdeskRemovePhoto: build.mutation<unknown, { key: string }>({
      query: ({ key }) => ({ url: deskUrl(`agents/${key}/photo`), method: 'DELETE' }),
      invalidatesTags: ['HelpdeskAgents'],
    }),
  }),
  overrideExisting: true,
});

export const {
  useHelpdeskGetAgentsQuery: useGetAgentsQuery,
  useHelpdeskUpdateAgentMutation: useUpdateAgentMutation,
  useHelpdeskUploadPhotoMutation: useUploadPhotoMutation,
  useHelpdeskRemovePhotoMutation: useRemovePhotoMutation,
} = agentsApi;
