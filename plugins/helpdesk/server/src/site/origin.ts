import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { publicUrl } from '../platform/public-url';

/**
 * Where a form was sent from, as the browser says. `ours`: one of our own pages. `unknown`: it says nothing, as
 * programs do. `foreign`: another site's page, or one that hides what it is (`Origin: null`).
 */
export function originOf(strapi: Core.Strapi, ctx: Context): 'ours' | 'unknown' | 'foreign' {
  const said = ctx.get('origin') || ctx.get('referer');
  if (!said) return 'unknown';
  if (!URL.canParse(said)) return 'foreign';
  const { origin, host } = new URL(said);
  // The page's own host is what the browser itself puts there; another site cannot choose it.
  const isOurs = origin === new URL(publicUrl(strapi)).origin || host === ctx.host;
  return isOurs ? 'ours' : 'foreign';
}
