import { settingsSchema } from '../../../contracts/settings.schema';
import { staffRoute } from '../access/staff-route';
import type { Route } from '../platform/route';
import { readSettings, writeSettings } from './settings';

export const settingsRoutes: Route[] = [
  staffRoute({
    name: 'settings.read',
    method: 'GET',
    path: '/settings',
    permission: 'settings.read',
    summary: 'The settings of the desk',
    response: settingsSchema,
    run: ({ strapi }) => readSettings(strapi),
  }),
  staffRoute({
    name: 'settings.update',
    method: 'PUT',
    path: '/settings',
    permission: 'settings.update',
    summary: 'Replace the settings of the desk',
    body: settingsSchema,
    response: settingsSchema,
    refusals: ['INPUT_INVALID'],
    run: ({ strapi, body }) => writeSettings(strapi, body),
  }),
];
