import type { Core } from '@strapi/strapi';

/** Where the public pages stand; null: there are none. */
export function sitePath(strapi: Core.Strapi): string | null {
  return strapi.config.get<string | false>('plugin::helpdesk.site.path') || null;
}

/** Of several sites, the one whose FAQ the pages show; null: all of it. */
export function siteKey(strapi: Core.Strapi): string | null {
  return strapi.config.get<string | null>('plugin::helpdesk.site.key') || null;
}
