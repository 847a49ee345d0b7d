import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { DeskError, type ErrorCode } from '../errors';
import { answerFromKept } from './kept/answer-from-kept';
import { isShown } from './layout';
import { openPage, showError } from './page';
import { sitePath } from './site-path';

/**
 * The site's own way to answer: from memory what is the same for every guest, before Strapi does anything for it. And
 * whatever Strapi itself refuses below the site's path (no such page, a body that is too large, a broken address)
 * is answered as a page in the visitor's language. To be registered before everything that may refuse.
 */
export function wrapSite(strapi: Core.Strapi): void {
  const root = sitePath(strapi);
  if (root === null) return;
  strapi.server.use(async (ctx: Context, next: Next) => {
    const path = ctx.path.toLowerCase();
    if (path !== root && !path.startsWith(`${root}/`)) return next();
    await answerFromKept(strapi, { ctx, root, next });
    if (isShown(ctx) || ctx.status < 400) return;
    await showError(await openPage(strapi, ctx), new DeskError(codeOf(ctx.status)));
  });
}

function codeOf(status: number): ErrorCode {
  if (status === 413) return 'BODY_TOO_LARGE';
  return status >= 500 ? 'UNEXPECTED' : 'NOT_FOUND';
}
