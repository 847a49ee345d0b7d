import { jsonRoute, type Route, type RouteSpec } from '../platform/route';
import { markShown } from './layout';
import { openPage, type Page } from './page';

/**
 * A door of the site for the scripts of its own pages: it answers JSON, refusals too, in the language of the page.
 * What is posted to it is multipart, as the forms of the pages are; `readForm` reads it.
 */
export function siteJsonRoute<P, Q, B>(spec: RouteSpec<P, Q, B, Page>): Route {
  const route = jsonRoute('site', openPage, { ...spec, takesFiles: spec.method === 'POST' });
  return {
    ...route,
    handle: async (strapi, ctx) => {
      markShown(ctx);
      await route.handle(strapi, ctx);
    },
  };
}
