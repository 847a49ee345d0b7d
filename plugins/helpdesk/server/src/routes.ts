import type { Core } from '@strapi/strapi';
import { SITE_LOCALES } from '../../contracts';
import { rightsRoutes } from './access/rights/routes';
import { clientAccountRoutes } from './account/routes';
import { changeRoutes } from './changes/routes';
import { consoleRoutes } from './chat/console/routes';
import { bulkRoutes } from './bulk/routes';
import { chatExtraRoutes } from './chat/extra-routes';
import { chatIdentityRoutes } from './chat/identity/routes';
import { chatSiteRoutes } from './chat/identity/site-routes';
import { chatRoutes } from './chat/routes';
import { chatSourceRoutes } from './chat/sources/routes';
import { widgetRoutes } from './chat/widget/routes';
import { chatWindowRoutes } from './chat/window-routes';
import { faqAnswerRoutes } from './faq/answer-routes';
import { faqContentRoutes } from './faq/content-routes';
import { faqExportRoutes } from './faq/insight/export-routes';
import { faqInsightRoutes } from './faq/insight/routes';
import { faqUseRoutes } from './faq/insight/site-routes';
import { faqPageRoutes } from './faq/pages/routes';
import { faqRoutes } from './faq/routes';
import { faqSearchRoutes } from './faq/search/routes';
import { insightRoutes } from './insight/routes';
import { macroRoutes } from './macros/routes';
import { notifyRoutes } from './notify/routes';
import { blockRoutes } from './people/block-routes';
import { peopleRoutes } from './people/routes';
import { mailRoutes } from './mail/routes';
import { toStrapiRoute, type Route } from './platform/route';
import { ratingRoutes } from './rating/routes';
import { routingRoutes } from './routing/routes';
import { accountRoutes } from './site/account-routes';
import { siteRoutes } from './site/site-routes';
import { formRoutes } from './forms/routes';
import { sitePath } from './site/site-path';
import { smsRoutes } from './sms/routes';
import { settingsRoutes } from './site/settings-routes';
import { deletionRoutes } from './tickets/deletion-routes';
import { fileRoutes } from './tickets/file-routes';
import { ticketRoutes } from './tickets/routes';
import { viewRoutes } from './views/routes';
import { workflowRoutes } from './workflow/routes';
import { ticketWorkRoutes } from './tickets/work-routes';
import { taggingRoutes } from './tagging/routes';
import { mergingRoutes } from './merging/routes';

/** Every way in, in one list: the router, the description and the access spec are made from it. */
export const ROUTES: Route[] = [
  ...mailRoutes,
  ...settingsRoutes,
  ...workflowRoutes,
  ...ticketRoutes,
  ...ticketWorkRoutes,
  ...fileRoutes,
  ...deletionRoutes,
  ...siteRoutes,
  ...faqPageRoutes,
  ...formRoutes,
  ...accountRoutes,
  ...clientAccountRoutes,
  ...peopleRoutes,
  ...routingRoutes,
  ...blockRoutes,
  ...rightsRoutes,
  ...faqRoutes,
  ...faqAnswerRoutes,
  ...faqContentRoutes,
  ...faqUseRoutes,
  ...faqInsightRoutes,
  ...faqExportRoutes,
  ...faqSearchRoutes,
  ...notifyRoutes,
  ...smsRoutes,
  ...ratingRoutes,
  ...insightRoutes,
  ...changeRoutes,
  ...viewRoutes,
  ...taggingRoutes,
  ...mergingRoutes,
  ...macroRoutes,
  ...bulkRoutes,
  ...chatSourceRoutes,
  ...chatWindowRoutes,
  ...chatIdentityRoutes,
  ...chatSiteRoutes,
  ...chatExtraRoutes,
  ...consoleRoutes,
  ...chatRoutes,
  ...widgetRoutes,
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
