import { z } from '@strapi/utils';
import { formParams, sourceBody, sourceView } from '../../../contracts/forms.schema';
import { staffRoute } from '../access/staff-route';
import type { Route } from '../platform/route';
import { deleteSource } from './delete-source';
import { presentSources } from './present-source';
import { createSource, updateSource } from './save-source';

export const sourceRoutes: Route[] = [
  staffRoute({
    name: 'sources.list',
    method: 'GET',
    path: '/sources',
    permission: 'settings.read',
    summary: 'The forms of the desk',
    response: z.array(sourceView),
    run: ({ strapi }) => presentSources(strapi),
  }),
  staffRoute({
    name: 'sources.create',
    method: 'POST',
    path: '/sources',
    permission: 'settings.update',
    summary: 'Make a form; its key is made of its name',
    body: sourceBody,
    response: sourceView,
    refusals: ['INPUT_INVALID'],
    run: ({ strapi, actor, body }) => createSource(strapi, body, actor),
  }),
  staffRoute({
    name: 'sources.update',
    method: 'PUT',
    path: '/sources/:key',
    permission: 'settings.update',
    summary: 'Replace a form; its key stays',
    params: formParams,
    body: sourceBody,
    response: sourceView,
    refusals: ['INPUT_INVALID', 'NOT_FOUND', 'SETTINGS_CHANGED'],
    run: ({ strapi, actor, params, body }) => updateSource(strapi, params.key, body, actor),
  }),
  staffRoute({
    name: 'sources.delete',
    method: 'DELETE',
    path: '/sources/:key',
    permission: 'settings.update',
    summary: 'Take away a form through which nothing has come',
    params: formParams,
    response: z.null(),
    refusals: ['NOT_FOUND', 'SOURCE_IN_USE'],
    run: async ({ strapi, actor, params }) => {
      await deleteSource({ strapi, actor, key: params.key });
      return null;
    },
  }),
];
