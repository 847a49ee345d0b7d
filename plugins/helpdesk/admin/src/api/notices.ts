import type {
  NoticeMeans,
  NoticePage,
  NoticePreferences,
  ReadNoticesBody,
  TestSmsResult,
  ToldNow,
} from '../../../contracts/notify';
import { deskApi, deskUrl, unwrap } from './desk-api';

const noticesApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    helpdeskGetNotices: build.query<NoticePage, { after?: string; unread?: 'true' }>({
      query: (query) => ({ url: deskUrl('notices', query) }),
      transformResponse: unwrap<NoticePage>,
      providesTags: ['HelpdeskNotices'],
    }),
    helpdeskReadNotices: build.mutation<unknown, ReadNoticesBody>({
      query: (data) => ({ url: deskUrl('notices/read'), method: 'POST', data }),
      invalidatesTags: ['HelpdeskNotices'],
    }),
    helpdeskGetTold: build.query<ToldNow, void>({
      query: () => ({ url: deskUrl('notices/told') }),
      transformResponse: unwrap<ToldNow>,
      providesTags: ['HelpdeskNotices'],
    }),
    helpdeskGetNoticeMeans: build.query<NoticeMeans, void>({
      query: () => ({ url: deskUrl('notice-means') }),
      transformResponse: unwrap<NoticeMeans>,
      providesTags: ['HelpdeskNoticePreferences', 'HelpdeskAgents'],
    }),
    helpdeskSendTestSms: build.mutation<TestSmsResult, void>({
      query: () => ({ url: deskUrl('notice-means/test-sms'), method: 'POST' }),
      transformResponse: unwrap<TestSmsResult>,
      invalidatesTags: ['HelpdeskOutbox'],
    }),
    helpdeskGetNoticePreferences: build.query<NoticePreferences, void>({
      query: () => ({ url: deskUrl('notice-preferences') }),
      transformResponse: unwrap<NoticePreferences>,
      providesTags: ['HelpdeskNoticePreferences'],
    }),
    helpdeskSetNoticePreferences: build.mutation<NoticePreferences, NoticePreferences>({
      query: (data) => ({ url: deskUrl('notice-preferences'), method: 'PUT', data }),
      transformResponse: unwrap<NoticePreferences>,
      // A choice shows at once, and goes back if it could not be kept.
      async onQueryStarted(preferences, { dispatch, queryFulfilled }) {
        const { undo } = dispatch(
          noticesApi.util.updateQueryData(
            'helpdeskGetNoticePreferences',
            undefined,
            () => preferences
          )
        );
        await queryFulfilled.catch(undo);
      },
      invalidatesTags: ['HelpdeskNoticePreferences', 'HelpdeskNotices'],
    }),
  }),
  overrideExisting: true,
});

export const {
  useHelpdeskGetNoticesQuery: useGetNoticesQuery,
  useLazyHelpdeskGetNoticesQuery: useLazyGetNoticesQuery,
  useHelpdeskReadNoticesMutation: useReadNoticesMutation,
  useHelpdeskGetToldQuery: useGetToldQuery,
  useHelpdeskGetNoticeMeansQuery: useGetNoticeMeansQuery,
  useHelpdeskSendTestSmsMutation: useSendTestSmsMutation,
  useHelpdeskGetNoticePreferencesQuery: useGetNoticePreferencesQuery,
  useHelpdeskSetNoticePreferencesMutation: useSetNoticePreferencesMutation,
} = noticesApi;
