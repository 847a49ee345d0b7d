import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { SITE_LOCALES } from '../../../contracts';
import { guardCors } from '../platform/guard-cors';
import { publicUrl } from '../platform/public-url';
import { readSettings } from '../site/settings';
import { sitePath } from '../site/site-path';

const API = /^\/api\/helpdesk\/account(\/|$)/i;

/**
 * Which pages of other sites may read what belongs to an account: those of the origins that the owner named in the
 * settings. The JSON doors know no cookie and take a token; the state of the login, for the link in a site's header,
 * is told by the cookie, and only reads.
 */
export function guardAccountCors(strapi: Core.Strapi): void {
  const root = sitePath(strapi);
  guardCors(strapi, {
    isFor: ({ path }) => API.test(path),
    mayRead: (_ctx, origin) => mayReadAccount(strapi, origin),
    methods: 'GET, POST, PUT, DELETE',
    headers: 'Authorization, Content-Type',
  });
  if (root === null) return;
  guardCors(strapi, {
    isFor: (ctx) => isState(ctx, root),
    mayRead: (_ctx, origin) => mayReadAccount(strapi, origin),
    methods: 'GET',
    headers: '',
    withCookies: true,
  });
}

export async function mayReadAccount(strapi: Core.Strapi, origin: string): Promise<boolean> {
  if (origin === new URL(publicUrl(strapi)).origin) return true;
  return (await readSettings(strapi)).allowedOrigins.includes(origin);
}

function isState({ path }: Context, root: string): boolean {
  const own = path.toLowerCase().replace(/\/$/, '');
  return ['', ...SITE_LOCALES.map((locale) => `/${locale}`)].some(
    (language) => own === `${root}${language}/account/state`
  );
}
