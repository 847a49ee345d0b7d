import { healthSchema, statusSchema } from '../../../contracts/insight.schema';
import { staffRoute } from '../access/staff-route';
import { DeskError } from '../errors';
import { jsonRoute, type Route } from '../platform/route';
import { readStatus } from './read-status';

export const insightRoutes: Route[] = [
  jsonRoute('public', async () => null, {
    name: 'insight.health',
    method: 'GET',
    path: '/health',
    summary: 'Does the desk work? For load balancers and monitors',
    response: healthSchema,
    refusals: ['UNAVAILABLE'],
    run: async ({ strapi }) => {
      const { level } = await readStatus(strapi);
      if (level === 'failed') throw new DeskError('UNAVAILABLE');
      return { status: 'ok' };
    },
  }),
  staffRoute({
    name: 'insight.status',
    method: 'GET',
    path: '/status',
    permission: 'status.read',
    summary: 'What works and what needs attention',
    response: statusSchema,
    run: ({ strapi }) => readStatus(strapi),
  }),
];
