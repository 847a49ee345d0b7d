import { z } from '@strapi/utils';
import { keyText } from '../../../contracts/common.schema';
import { clientRating, clientRatingBody } from '../../../contracts/rating.schema';
import { accountApi } from '../account/account-api';
import type { Route } from '../platform/route';
import { rateByApi } from './rate-by-api';

/** Ratings for front ends of the owner's own. */
export const ratingApiRoutes: Route[] = [
  accountApi({
    name: 'accountApi.rate',
    method: 'POST',
    path: '/account/requests/:key/rating',
    summary: 'What the client thinks of the newest answer to a closed request; it can be changed',
    params: z.object({ key: keyText }),
    body: clientRatingBody,
    response: clientRating.nullable(),
    refusals: [
      'NOT_FOUND',
      'INPUT_INVALID',
      'CONTACT_BLOCKED',
      'TICKET_CHANGED',
      'TOO_MANY_REQUESTS',
    ],
    run: ({ strapi, ctx, actor: account, params: { key }, body }) =>
      rateByApi({ strapi, ctx, account, key, body }),
  }),
];
