import { z } from '@strapi/utils';
import * as schema from '../../../contracts/views.schema';
import { staffRoute } from '../access/staff-route';
import type { Route } from '../platform/route';
import { countViews } from './count-views';
import { clearSearches, readSearches, recordSearch } from './past-searches';
import { readViews } from './read-views';
import { createView, deleteView, updateView } from './save-view';
import { setPanel } from './set-panel';

const permission = 'ticket.read';

export const viewRoutes: Route[] = [
  staffRoute({
    name: 'views.list',
    method: 'GET',
    path: '/views',
    permission,
    summary: 'Saved filters: shared ones and the agent’s own, and how the panel is laid out',
    response: schema.viewsSchema,
    run: ({ strapi, actor }) => readViews({ strapi, actor }),
  }),
  staffRoute({
    name: 'views.counts',
    method: 'GET',
    path: '/views/counts',
    permission,
    summary: 'How many tickets stand in each saved filter of the agent’s panel',
    response: schema.viewCounts,
    run: ({ strapi, actor }) => countViews({ strapi, actor }),
  }),
  staffRoute({
    name: 'views.create',
    method: 'POST',
    path: '/views',
    permission,
    summary: 'Save a filter of the queue, for oneself or, with the right to share, for everybody',
    body: schema.newView,
    response: schema.viewSchema,
    refusals: ['INPUT_INVALID', 'NOT_ALLOWED', 'VIEWS_FULL'],
    run: ({ strapi, actor, body }) => createView({ strapi, actor, input: body }),
  }),
  // Before `/views/:view`, whose parameter would take it.
  staffRoute({
    name: 'views.panel',
    method: 'PUT',
    path: '/views/panel',
    permission,
    summary: 'Keep the order of the agent’s panel and what is hidden in it',
    body: schema.panelBody,
    response: schema.panelBody,
    refusals: ['INPUT_INVALID'],
    run: ({ strapi, actor, body }) => setPanel({ strapi, actor, panel: body }),
  }),
  staffRoute({
    name: 'views.update',
    method: 'PUT',
    path: '/views/:view',
    permission,
    summary: 'Replace a saved filter',
    params: schema.viewParams,
    body: schema.viewBody,
    response: schema.viewSchema,
    refusals: ['NOT_FOUND', 'INPUT_INVALID', 'NOT_ALLOWED', 'VIEWS_FULL'],
    run: ({ strapi, actor, params, body }) =>
      updateView({ strapi, actor, key: params.view, input: body }),
  }),
  staffRoute({
    name: 'views.delete',
    method: 'DELETE',
    path: '/views/:view',
    permission,
    summary: 'Delete a saved filter',
    params: schema.viewParams,
    response: z.null(),
    refusals: ['NOT_FOUND', 'NOT_ALLOWED'],
    run: ({ strapi, actor, params }) => deleteView({ strapi, actor, key: params.view }),
  }),
  staffRoute({
    name: 'searches.list',
    method: 'GET',
    path: '/searches',
    permission,
    summary: 'What this agent searched for, newest first',
    response: schema.pastSearches,
    run: ({ strapi, actor }) => readSearches({ strapi, actor }),
  }),
  staffRoute({
    name: 'searches.record',
    method: 'POST',
    path: '/searches',
    permission,
    summary: 'Keep what this agent searches for',
    body: schema.searchBody,
    response: schema.pastSearches,
    refusals: ['INPUT_INVALID'],
    run: ({ strapi, actor, body }) => recordSearch({ strapi, actor, query: body.query }),
  }),
  staffRoute({
    name: 'searches.clear',
    method: 'DELETE',
    path: '/searches',
    permission,
    summary: 'Forget what this agent searched for',
    response: z.null(),
    run: ({ strapi, actor }) => clearSearches({ strapi, actor }),
  }),
];
