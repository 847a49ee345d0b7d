import type { Core } from '@strapi/strapi';
import { SITE_LOCALES } from '../../contracts';
import { insightRoutes } from './insight/routes';
import { peopleRoutes } from './people/routes';
import { mailRoutes } from './mail/routes';
import { toStrapiRoute, type Route } from './platform/route';
import { accountRoutes } from './site/account-routes';
import { siteRoutes } from './site/site-routes';
import { formRoutes } from './forms/routes';
import { sitePath } from './site/site-path';
import { settingsRoutes } from './site/settings-routes';
import { fileRoutes } from './tickets/file-routes';
import { ticketRoutes } from './tickets/routes';

/** Every way in, in one list: the router, the description and the access spec are made from it. */
export const ROUTES: Route[] = [
  ...mailRoutes,
  ...settingsRoutes,
  ...ticketRoutes,
  ...fileRoutes,
  ...siteRoutes,
  ...formRoutes,
  ...accountRoutes,
  ...peopleRoutes,
  ...insightRoutes,
];

type StrapiRoutes = { type: 'admin' | 'content-api'; prefix?: string; routes: unknown[] };

function audience(names: Route['audience'][], strapi: Core.Strapi) {
  return ROUTES.filter((route) => names.includes(route.audience)).map((route) =>
    toStrapiRoute(strapi, route)
  );
}

/** Every page twice: under a language of its own, which is matched first, and in the visitor's. */
function siteRoutesOf(strapi: Core.Strapi) {
  const root = sitePath(strapi);
  if (root === null) return [];
  const own = audience(['site'], strapi);
  const under = (prefix: string) =>
    own.map((route) => ({ ...route, path: `${prefix}${route.path}` }));
  return [...under(`${root}/:locale(${SITE_LOCALES.join('|')})`), ...under(root)];
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
    routes: siteRoutesOf(strapi),
  }),
};
