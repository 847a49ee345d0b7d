import type { Context } from 'koa';
import { chosenLocale, localeOfPath } from '../page-locale';
import { SESSION_COOKIE } from '../session';

/**
 * Under which page of those for everybody a request is answered; null: it must be asked at the door. That is so for
 * whatever is no reading, for whoever has a session, and for who shows a password of another kind (a site that is not
 * public yet): what they see is kept for nobody.
 *
 * What stands behind a question mark says nothing to such a page and is left out, so that nobody makes a thousand of one.
 */
export function pageKey(ctx: Context, root: string): string | null {
  if (ctx.method !== 'GET' && ctx.method !== 'HEAD') return null;
  const { authorization, cookie } = ctx.req.headers;
  if (authorization || cookie?.includes(`${SESSION_COOKIE}=`)) return null;
  return localeOfPath(ctx.path, root) ? ctx.path : `${ctx.path} ${chosenLocale(ctx, null)}`;
}
