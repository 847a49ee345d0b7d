import { getFetchClient } from '@strapi/strapi/admin';
import type {
  FaqAnswer,
  FaqDraft,
  FaqDraftBody,
  FaqEntryUsage,
  FaqFeedbackBody,
  FaqFeedbackPage,
  FaqFeedbackQuery,
  FaqInsertion,
  FaqUsageQuery,
  FaqUsageRow,
} from '../../../contracts/faq-insight';
import type { FilledReply } from '../../../contracts/faq';
import type {
  CloseMissBody,
  FaqMiss,
  FaqMissList,
  MissStatus,
} from '../../../contracts/faq-search';
import { saveBlob } from '../format/save-blob';
import { deskApi, deskUrl, unwrap } from './desk-api';

interface MissQuery {
  status: MissStatus;
  locale?: string;
  after?: string;
}

const faqApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    helpdeskGetFaqMisses: build.query<FaqMissList, MissQuery>({
      query: (query) => ({ url: deskUrl('faq/misses', query) }),
      transformResponse: unwrap<FaqMissList>,
      providesTags: ['HelpdeskFaqMisses'],
    }),
    helpdeskCloseFaqMiss: build.mutation<FaqMiss, { key: string; body: CloseMissBody }>({
      query: ({ key, body }) => ({ url: deskUrl(`faq/misses/${key}`), method: 'POST', data: body }),
      transformResponse: unwrap<FaqMiss>,
      invalidatesTags: ['HelpdeskFaqMisses', 'HelpdeskFaqUsage'],
    }),
    helpdeskGetFaqFeedback: build.query<FaqFeedbackPage, FaqFeedbackQuery>({
      query: (query) => ({ url: deskUrl('faq/feedback', query) }),
      transformResponse: unwrap<FaqFeedbackPage>,
      providesTags: ['HelpdeskFaqFeedback'],
    }),
    helpdeskSettleFaqFeedback: build.mutation<unknown, { entry: string; body: FaqFeedbackBody }>({
      query: ({ entry, body }) => ({
        url: deskUrl(`faq/feedback/${entry}`),
        method: 'POST',
        data: body,
      }),
      invalidatesTags: ['HelpdeskFaqFeedback'],
    }),
    helpdeskDraftFaqEntry: build.mutation<FaqDraft, FaqDraftBody>({
      query: (data) => ({ url: deskUrl('faq/drafts'), method: 'POST', data }),
      transformResponse: unwrap<FaqDraft>,
    }),
    helpdeskGetFaqUsage: build.query<FaqUsageRow[], FaqUsageQuery>({
      query: (query) => ({ url: deskUrl('faq/usage', query) }),
      transformResponse: unwrap<FaqUsageRow[]>,
      providesTags: ['HelpdeskFaqUsage'],
    }),
    helpdeskGetFaqEntryUsage: build.query<FaqEntryUsage, { entry: string; locale?: string }>({
      query: ({ entry, locale }) => ({ url: deskUrl(`faq/entries/${entry}/usage`, { locale }) }),
      transformResponse: unwrap<FaqEntryUsage>,
      providesTags: ['HelpdeskFaqUsage'],
    }),
    /** Entries that an agent may insert into an answer; those that fit the words come first. */
    helpdeskGetFaqAnswers: build.query<FaqAnswer[], { q: string; locale: string }>({
      query: (query) => ({ url: deskUrl('faq/answers', query) }),
      transformResponse: unwrap<FaqAnswer[]>,
      keepUnusedDataFor: 30,
    }),
    helpdeskInsertFaqAnswer: build.mutation<
      FilledReply,
      { number: number; key: string; as: FaqInsertion }
    >({
      query: ({ number, key, as }) => ({
        url: deskUrl(`tickets/${number}/faq-answers/${key}`),
        method: 'POST',
        data: { as },
      }),
      transformResponse: unwrap<FilledReply>,
      invalidatesTags: ['HelpdeskFaqUsage'],
    }),
    /** Languages of the host's content, by Strapi's own door. */
    helpdeskGetHostLocales: build.query<string[], void>({
      query: () => ({ url: '/i18n/locales' }),
      transformResponse: (locales: { code: string }[]) => locales.map(({ code }) => code),
    }),
  }),
  overrideExisting: true,
});

export const {
  useHelpdeskGetFaqMissesQuery: useGetFaqMissesQuery,
  useHelpdeskCloseFaqMissMutation: useCloseFaqMissMutation,
  useHelpdeskGetFaqFeedbackQuery: useGetFaqFeedbackQuery,
  useHelpdeskSettleFaqFeedbackMutation: useSettleFaqFeedbackMutation,
  useHelpdeskDraftFaqEntryMutation: useDraftFaqEntryMutation,
  useHelpdeskGetFaqUsageQuery: useGetFaqUsageQuery,
  useHelpdeskGetFaqEntryUsageQuery: useGetFaqEntryUsageQuery,
  useHelpdeskGetFaqAnswersQuery: useGetFaqAnswersQuery,
  useHelpdeskInsertFaqAnswerMutation: useInsertFaqAnswerMutation,
  useHelpdeskGetHostLocalesQuery: useGetHostLocalesQuery,
} = faqApi;

/** Gives how entries are used to the browser as a file. Rejects with the server's error. */
export const downloadFaqUsage = (query: FaqUsageQuery): Promise<void> =>
  download('faq/usage/export', query, `faq-${query.days}-days.csv`);

/** The same for what was searched for and not found. */
export const downloadFaqMisses = (query: Omit<MissQuery, 'after'>): Promise<void> =>
  download('faq/misses/export', query, `faq-searches-${query.status}.csv`);

const download = async (path: string, query: object, name: string) => {
  const { data } = await getFetchClient().get<Blob>(deskUrl(path, query), { responseType: 'blob' });
  saveBlob(data, name);
};
