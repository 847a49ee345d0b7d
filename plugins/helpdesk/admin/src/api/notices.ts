import type { NoticePage, NoticePreferences, ReadNoticesBody } from '../../../contracts/notify';
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
  useHelpdeskGetNoticePreferencesQuery: useGetNoticePreferencesQuery,
  useHelpdeskSetNoticePreferencesMutation: useSetNoticePreferencesMutation,
} = noticesApi;
