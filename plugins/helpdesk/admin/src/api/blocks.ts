import type { Block, BlockBody } from '../../../contracts/people';
import { deskApi, deskUrl, unwrap } from './desk-api';

const blocksApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    helpdeskGetBlocks: build.query<Block[], void>({
      query: () => ({ url: deskUrl('blocks') }),
      transformResponse: unwrap<Block[]>,
      providesTags: ['HelpdeskBlocks'],
    }),
    helpdeskAddBlock: build.mutation<unknown, BlockBody>({
      query: (data) => ({ url: deskUrl('blocks'), method: 'POST', data }),
      invalidatesTags: ['HelpdeskBlocks'],
    }),
    helpdeskEndBlock: build.mutation<unknown, { key: string }>({
      query: ({ key }) => ({ url: deskUrl(`blocks/${key}`), method: 'DELETE' }),
      invalidatesTags: ['HelpdeskBlocks'],
    }),
  }),
  overrideExisting: true,
});

export const {
  useHelpdeskGetBlocksQuery: useGetBlocksQuery,
  useHelpdeskAddBlockMutation: useAddBlockMutation,
  useHelpdeskEndBlockMutation: useEndBlockMutation,
} = blocksApi;
