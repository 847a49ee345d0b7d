import type { Core } from '@strapi/strapi';

/**
 * The address under which people reach this server, without a slash at its end: `PUBLIC_URL`, else Strapi's own
 * `server.url`. Every link is made from it; a request's Host header is never believed.
 */
export function publicUrl(strapi: Core.Strapi): string {
  const url = process.env.PUBLIC_URL || strapi.config.get<string>('server.absoluteUrl');
  return url.replace(/\/+$/, '');
}

/** The address of the admin panel, which may be served elsewhere. */
export function adminUrl(strapi: Core.Strapi): string {
  const own = strapi.config.get<string>('admin.url', '/admin');
  if (/^https?:/.test(own)) return own.replace(/\/+$/, '');
  return `${publicUrl(strapi)}/${own.replace(/^\/+|\/+$/g, '')}`;
}
