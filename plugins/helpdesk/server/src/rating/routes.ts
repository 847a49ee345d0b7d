import * as schema from '../../../contracts/rating.schema';
import { staffRoute } from '../access/staff-route';
import type { Route } from '../platform/route';
import { ratingApiRoutes } from './api-routes';
import { exportRatings } from './export-ratings';
import { readReasons } from './read-reasons';
import { readTotals } from './read-totals';
import { ratingSiteRoutes } from './site-routes';

export const ratingRoutes: Route[] = [
  ...ratingSiteRoutes,
  ...ratingApiRoutes,
  staffRoute({
    name: 'ratings.totals',
    method: 'GET',
    path: '/ratings',
    permission: 'rating.read',
    summary: 'How answers were rated in a period: in total, by agent and by action',
    query: schema.ratingPeriod,
    response: schema.ratingTotals,
    refusals: ['INPUT_INVALID'],
    run: ({ strapi, actor, query }) => readTotals({ strapi, actor, period: query }),
  }),
  staffRoute({
    name: 'ratings.reasons',
    method: 'GET',
    path: '/ratings/reasons',
    permission: 'rating.read',
    summary: 'What clients wrote with their ratings in a period, newest first',
    query: schema.reasonsQuery,
    response: schema.reasonPage,
    refusals: ['INPUT_INVALID'],
    run: ({ strapi, actor, query }) => readReasons({ strapi, actor, query }),
  }),
  exportRatings,
];
