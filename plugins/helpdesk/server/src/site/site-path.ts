import type { Core } from '@strapi/strapi';

/** Where the public pages stand; null: there are none. */
export function sitePath(strapi: Core.Strapi): string | null {
  return strapi.config.get<string | false>('plugin::helpdesk.site.path') || null;
}
