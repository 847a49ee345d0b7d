import type {
  EffectiveRights,
  HolderRights,
  HolderRightsBody,
  RightHolderKind,
  RightsView,
} from '../../../contracts/rights';
import { deskApi, deskUrl, unwrap } from './desk-api';

interface SaveRights {
  kind: RightHolderKind;
  key: string;
  body: HolderRightsBody;
}

const rightsApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    helpdeskGetRights: build.query<RightsView, void>({
      query: () => ({ url: deskUrl('rights') }),
      transformResponse: unwrap<RightsView>,
      providesTags: ['HelpdeskRights'],
    }),
    helpdeskGetEffectiveRights: build.query<EffectiveRights, string>({
      query: (agent) => ({ url: deskUrl(`rights/effective/${agent}`) }),
      transformResponse: unwrap<EffectiveRights>,
      providesTags: ['HelpdeskRights'],
    }),
    helpdeskSaveRights: build.mutation<HolderRights, SaveRights>({
      query: ({ kind, key, body }) => ({
        url: deskUrl(`rights/${kind}/${encodeURIComponent(key)}`),
        method: 'PUT',
        data: body,
      }),
      transformResponse: unwrap<HolderRights>,
      // Also when it is refused: somebody else has changed them, and the next try names what stands now.
      invalidatesTags: ['HelpdeskRights', 'HelpdeskQueue', 'HelpdeskTicket', 'HelpdeskMe'],
    }),
  }),
  overrideExisting: true,
});

export const {
  useHelpdeskGetRightsQuery: useGetRightsQuery,
  useHelpdeskGetEffectiveRightsQuery: useGetEffectiveRightsQuery,
  useHelpdeskSaveRightsMutation: useSaveRightsMutation,
} = rightsApi;
