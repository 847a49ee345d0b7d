import { getFetchClient } from '@strapi/strapi/admin';
import type { RatingPeriod, RatingTotals, ReasonPage } from '../../../contracts/rating';
import { saveBlob } from '../format/save-blob';
import { deskApi, deskUrl, unwrap } from './desk-api';

const ratingsApi = deskApi.injectEndpoints({
  endpoints: (build) => ({
    helpdeskGetRatingTotals: build.query<RatingTotals, RatingPeriod>({
      query: (period) => ({ url: deskUrl('ratings', period) }),
      transformResponse: unwrap<RatingTotals>,
      providesTags: ['HelpdeskRatings'],
    }),
    helpdeskGetRatingReasons: build.query<ReasonPage, RatingPeriod & { after?: string }>({
      query: (query) => ({ url: deskUrl('ratings/reasons', query) }),
      transformResponse: unwrap<ReasonPage>,
      providesTags: ['HelpdeskRatings'],
    }),
  }),
  overrideExisting: true,
});

export const {
  useHelpdeskGetRatingTotalsQuery: useGetRatingTotalsQuery,
  useHelpdeskGetRatingReasonsQuery: useGetRatingReasonsQuery,
  useLazyHelpdeskGetRatingReasonsQuery: useLazyGetRatingReasonsQuery,
} = ratingsApi;

/** Gives the ratings of a period to the browser as a file. Rejects with the server's error. */
export const downloadRatings = async (period: RatingPeriod): Promise<void> => {
  const { data } = await getFetchClient().get<Blob>(deskUrl('ratings/export', period), {
    responseType: 'blob',
  });
  saveBlob(data, `ratings-${period.from}-${period.to}.csv`);
};
