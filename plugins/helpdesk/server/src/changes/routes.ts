import { changesPage, changesQuery } from '../../../contracts/changes.schema';
import { staffRoute } from '../access/staff-route';
import type { Route } from '../platform/route';
import { readChanges } from './read-changes';

export const changeRoutes: Route[] = [
  staffRoute({
    name: 'changes.list',
    method: 'GET',
    path: '/changes',
    permission: 'settings.read',
    summary: 'Who changed which setting, workflow, right or template, from what to what',
    query: changesQuery,
    response: changesPage,
    refusals: ['INPUT_INVALID'],
    run: ({ strapi, query }) => readChanges(strapi, query),
  }),
];
