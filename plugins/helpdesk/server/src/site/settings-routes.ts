import { sitePreview, sitePreviewBody } from '../../../contracts/design.schema';
import * as schema from '../../../contracts/settings.schema';
import { staffRoute } from '../access/staff-route';
import type { Route } from '../platform/route';
import { previewMail } from '../mail/preview-mail';
import { previewSite } from './preview-site';
import { writeSettings } from './settings';
import { readVersionedSettings, updateSection } from './update-section';

export const settingsRoutes: Route[] = [
  staffRoute({
    name: 'settings.read',
    method: 'GET',
    path: '/settings',
    permission: 'settings.read',
    summary: 'The settings of the desk',
    response: schema.versionedSettings,
    run: ({ strapi }) => readVersionedSettings(strapi),
  }),
  staffRoute({
    name: 'settings.update',
    method: 'PUT',
    path: '/settings',
    permission: 'settings.update',
    summary: 'Replace the settings of the desk',
    body: schema.settingsSchema,
    response: schema.settingsSchema,
    refusals: ['INPUT_INVALID'],
    run: ({ strapi, actor, body }) => writeSettings(strapi, body, actor),
  }),
  staffRoute({
    name: 'settings.updateSection',
    method: 'PUT',
    path: '/settings/:section',
    permission: 'settings.update',
    summary: 'Set one section of the settings, unless somebody else has changed it meanwhile',
    params: schema.sectionParams,
    body: schema.sectionBody,
    response: schema.versionedSettings,
    refusals: ['INPUT_INVALID', 'NOT_FOUND', 'SETTINGS_CHANGED'],
    run: ({ strapi, actor, params, body }) => updateSection({ strapi, actor, ...params, ...body }),
  }),
  staffRoute({
    name: 'settings.previewMail',
    method: 'POST',
    path: '/settings/preview-mail',
    permission: 'settings.read',
    summary: 'A sample mail in the standard layout, as it would be with this company',
    body: schema.layoutPreviewBody,
    response: schema.layoutPreview,
    refusals: ['INPUT_INVALID'],
    run: async ({ body }) => previewMail(body),
  }),
  staffRoute({
    name: 'settings.previewSite',
    method: 'POST',
    path: '/settings/preview-site',
    permission: 'settings.read',
    summary: 'A page of the site, as it would be with this design',
    body: sitePreviewBody,
    response: sitePreview,
    refusals: ['INPUT_INVALID'],
    run: ({ strapi, ctx, body }) => previewSite(strapi, ctx, body),
  }),
];
