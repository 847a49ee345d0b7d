import type { Preview, PreviewBody } from '../../../contracts/tickets';
import { deskApi, deskUrl, unwrap } from './desk-api';

const previewApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    /** Writes nothing; a mutation, because its answer is for one press of a button and not for the cache. */
    helpdeskPreviewAction: build.mutation<
      Preview,
      { number: number; action: string; body: PreviewBody }
    >({
      query: ({ number, action, body }) => ({
        url: deskUrl(`tickets/${number}/actions/${action}/preview`),
        method: 'POST',
        data: body,
      }),
      transformResponse: unwrap<Preview>,
    }),
  }),
  overrideExisting: true,
});

export const { useHelpdeskPreviewActionMutation: usePreviewActionMutation } = previewApi;
