import type { Core } from '@strapi/strapi';
import { toStrapiRoute, type Route } from './platform/route';
import { settingsRoutes } from './site/settings-routes';
import { ticketRoutes } from './tickets/routes';

/** Every way in, in one list: the router, the description and the access spec are made from it. */
export const ROUTES: Route[] = [...settingsRoutes, ...ticketRoutes];

type StrapiRoutes = { type: 'admin' | 'content-api'; prefix?: string; routes: unknown[] };

function audience(names: Route['audience'][], strapi: Core.Strapi) {
  return ROUTES.filter((route) => names.includes(route.audience)).map((route) =>
    toStrapiRoute(strapi, route)
  );
}

export const routes = {
  staff: ({ strapi }: { strapi: Core.Strapi }): StrapiRoutes => ({
    type: 'admin',
    routes: audience(['staff', 'public'], strapi),
  }),
  client: ({ strapi }: { strapi: Core.Strapi }): StrapiRoutes => ({
    type: 'content-api',
    routes: audience(['client'], strapi),
  }),
  site: ({ strapi }: { strapi: Core.Strapi }): StrapiRoutes => ({
    type: 'admin',
    prefix: '',
    routes: audience(['site'], strapi),
  }),
};
