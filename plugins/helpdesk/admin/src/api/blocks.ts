import type { Block, BlockBody } from '../../../contracts/people';
import { deskApi, deskUrl, unwrap } from './desk-api';

const blocksApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    getBlocks: build.query<Block[], void>({
      query: () => ({ url: deskUrl('blocks') }),
      transformResponse: unwrap<Block[]>,
      providesTags: ['HelpdeskBlocks'],
    }),
    addBlock: build.mutation<unknown, BlockBody>({
      query: (data) => ({ url: deskUrl('blocks'), method: 'POST', data }),
      invalidatesTags: ['HelpdeskBlocks'],
    }),
    endBlock: build.mutation<unknown, { key: string }>({
      query: ({ key }) => ({ url: deskUrl(`blocks/${key}`), method: 'DELETE' }),
      invalidatesTags: ['HelpdeskBlocks'],
    }),
  }),
  overrideExisting: true,
});

export const { useGetBlocksQuery, useAddBlockMutation, useEndBlockMutation } = blocksApi;
