import type { SitePreview, SitePreviewBody } from '../../../contracts/design';
import type { TestMailBody, TestMailResult } from '../../../contracts/mail';
import type {
  LayoutPreview,
  LayoutPreviewBody,
  SectionBody,
  Settings,
  VersionedSettings,
} from '../../../contracts/settings';
import { deskApi, deskUrl, unwrap } from './desk-api';

export type SettingsSection = keyof Settings;

const settingsApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    helpdeskGetSettings: build.query<VersionedSettings, void>({
      query: () => ({ url: deskUrl('settings') }),
      transformResponse: unwrap<VersionedSettings>,
      providesTags: ['HelpdeskSettings'],
    }),
    helpdeskUpdateSettings: build.mutation<
      VersionedSettings,
      SectionBody & { section: SettingsSection }
    >({
      query: ({ section, ...data }) => ({
        url: deskUrl(`settings/${section}`),
        method: 'PUT',
        data,
      }),
      invalidatesTags: ['HelpdeskSettings'],
    }),
    helpdeskPreviewMail: build.mutation<LayoutPreview, LayoutPreviewBody>({
      query: (data) => ({ url: deskUrl('settings/preview-mail'), method: 'POST', data }),
      transformResponse: unwrap<LayoutPreview>,
    }),
    helpdeskPreviewSite: build.mutation<SitePreview, SitePreviewBody>({
      query: (data) => ({ url: deskUrl('settings/preview-site'), method: 'POST', data }),
      transformResponse: unwrap<SitePreview>,
    }),
    helpdeskSendTestMail: build.mutation<TestMailResult, TestMailBody>({
      query: (data) => ({ url: deskUrl('mail/test'), method: 'POST', data }),
      transformResponse: unwrap<TestMailResult>,
    }),
  }),
  overrideExisting: true,
});

export const {
  useHelpdeskGetSettingsQuery: useGetSettingsQuery,
  useHelpdeskUpdateSettingsMutation: useUpdateSettingsMutation,
  useHelpdeskPreviewMailMutation: usePreviewMailMutation,
  useHelpdeskPreviewSiteMutation: usePreviewSiteMutation,
  useHelpdeskSendTestMailMutation: useSendTestMailMutation,
} = settingsApi;
