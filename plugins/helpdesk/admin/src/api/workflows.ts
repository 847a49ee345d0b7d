import type {
  NoticePreview,
  NoticePreviewBody,
  PublishBody,
  WorkflowCheck,
  WorkflowDetail,
  WorkflowSummary,
  WorkflowVersion,
  WorkflowVersionDetail,
} from '../../../contracts/workflow';
import { deskApi, deskUrl, unwrap } from './desk-api';

/** Names, states and buttons of a workflow stand in the queue and on every ticket. */
const CHANGES = ['HelpdeskWorkflows', 'HelpdeskQueue', 'HelpdeskTicket'] as const;

interface Published {
  key: string;
  version: number;
}

const workflowsApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    helpdeskGetWorkflows: build.query<WorkflowSummary[], void>({
      query: () => ({ url: deskUrl('workflows') }),
      transformResponse: unwrap<WorkflowSummary[]>,
      providesTags: ['HelpdeskWorkflows'],
    }),
    helpdeskGetWorkflow: build.query<WorkflowDetail, string>({
      query: (key) => ({ url: deskUrl(`workflows/${key}`) }),
      transformResponse: unwrap<WorkflowDetail>,
      providesTags: ['HelpdeskWorkflows'],
    }),
    helpdeskGetWorkflowVersions: build.query<WorkflowVersion[], string>({
      query: (key) => ({ url: deskUrl(`workflows/${key}/versions`) }),
      transformResponse: unwrap<WorkflowVersion[]>,
      providesTags: ['HelpdeskWorkflows'],
    }),
    /** Versions never change. */
    helpdeskGetWorkflowVersion: build.query<WorkflowVersionDetail, { key: string; number: number }>(
      {
        query: ({ key, number }) => ({ url: deskUrl(`workflows/${key}/versions/${number}`) }),
        transformResponse: unwrap<WorkflowVersionDetail>,
      }
    ),
    /** Writes nothing; mutations, because the answer is for the document of this moment and not for the cache. */
    helpdeskCheckWorkflow: build.mutation<WorkflowCheck, { document: unknown }>({
      query: (data) => ({ url: deskUrl('workflows/check'), method: 'POST', data }),
      transformResponse: unwrap<WorkflowCheck>,
    }),
    helpdeskPreviewNotice: build.mutation<NoticePreview, NoticePreviewBody>({
      query: (data) => ({ url: deskUrl('workflows/preview'), method: 'POST', data }),
      transformResponse: unwrap<NoticePreview>,
    }),
    helpdeskCreateWorkflow: build.mutation<Published, PublishBody>({
      query: (data) => ({ url: deskUrl('workflows'), method: 'POST', data }),
      transformResponse: unwrap<Published>,
      invalidatesTags: [...CHANGES],
    }),
    helpdeskPublishWorkflow: build.mutation<Published, PublishBody>({
      query: (data) => ({
        url: deskUrl(`workflows/${data.document.key}`),
        method: 'PUT',
        data,
      }),
      transformResponse: unwrap<Published>,
      invalidatesTags: [...CHANGES],
    }),
  }),
  overrideExisting: true,
});

export const {
  useHelpdeskGetWorkflowsQuery: useGetWorkflowsQuery,
  useHelpdeskGetWorkflowQuery: useGetWorkflowQuery,
  useLazyHelpdeskGetWorkflowQuery: useLazyGetWorkflowQuery,
  useHelpdeskGetWorkflowVersionsQuery: useGetWorkflowVersionsQuery,
  useLazyHelpdeskGetWorkflowVersionQuery: useLazyGetWorkflowVersionQuery,
  useHelpdeskCheckWorkflowMutation: useCheckWorkflowMutation,
  useHelpdeskPreviewNoticeMutation: usePreviewNoticeMutation,
  useHelpdeskCreateWorkflowMutation: useCreateWorkflowMutation,
  useHelpdeskPublishWorkflowMutation: usePublishWorkflowMutation,
} = workflowsApi;
