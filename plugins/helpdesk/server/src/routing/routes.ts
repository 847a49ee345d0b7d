import { z } from '@strapi/utils';
import {
  availabilityBody,
  availabilityView,
  strategyView,
} from '../../../contracts/routing.schema';
import { staffRoute } from '../access/staff-route';
import type { Route } from '../platform/route';
import { setAvailability } from './set-availability';
import { listStrategies } from './strategies';

export const routingRoutes: Route[] = [
  staffRoute({
    name: 'routing.setAvailability',
    method: 'PUT',
    path: '/me/availability',
    permission: 'ticket.read',
    summary: 'Come, go, or go and hand over: what the agent says of themselves',
    body: availabilityBody,
    response: availabilityView,
    refusals: ['INPUT_INVALID'],
    run: ({ strapi, actor, body }) => setAvailability({ strapi, actor, ...body }),
  }),
  staffRoute({
    name: 'routing.strategies',
    method: 'GET',
    path: '/strategies',
    permission: 'settings.read',
    summary: 'Rules by which tickets of a source find their person',
    response: z.array(strategyView),
    run: async ({ strapi }) => listStrategies(strapi),
  }),
];
