import type { Core } from '@strapi/strapi';
import { z } from '@strapi/utils';
import type { Context } from 'koa';
import { DeskError } from '../errors';
import { clientAddress, limitKey } from '../platform/client-address';
import { clock } from '../platform/clock';
import { takeFromLimits } from '../platform/limits';
import type { Route } from '../platform/route';
import { hasSiteUsers } from '../platform/site-users';
import { findAsset, readAsset } from './assets';
import { markShared, markShown } from './layout';
import { openLink } from './links';
import { pageRoute, type Page } from './page';
import { readForm, requireVisitor } from './read-form';
import { isOpenTo, startSession } from './start-session';
import { ensureVisitor, visitorToken } from './visitor';

const FOR_EVER = `public, max-age=${365 * 24 * 60 * 60}, immutable`;
const linkParams = z.object({ token: z.string().max(200) });
const assetParams = z.object({ file: z.string().max(60) });
const linkBody = z.object({ csrf: z.string() });

export const siteRoutes: Route[] = [
  pageRoute({
    name: 'site.asset',
    method: 'GET',
    path: '/assets/:file',
    summary:
      'Style and script of the pages, kept for ever under a name that changes with the content',
    params: assetParams,
    response: 'file',
    refusals: ['NOT_FOUND'],
    run: async ({ strapi, ctx, settings }) => {
      if (ctx.params.file === LOGIN_LINK) {
        showLoginLink(strapi, ctx);
        return null;
      }
      const found = findAsset(settings, String(ctx.params.file));
      if (!found) throw new DeskError('NOT_FOUND');
      const { asset, isCurrent } = found;
      ctx.status = 200;
      ctx.set({ 'Content-Type': asset.type, 'X-Content-Type-Options': 'nosniff' });
      if (isCurrent) markShared(ctx, 'Accept-Encoding', FOR_EVER);
      else ctx.set('Cache-Control', 'no-cache');
      ctx.body = asset.content;
      markShown(ctx);
      return null;
    },
  }),
  pageRoute({
    name: 'site.link',
    method: 'GET',
    path: '/link/:token',
    summary: 'The page behind the link in a mail: a button, since mail scanners follow links',
    params: linkParams,
    refusals: ['LINK_INVALID'],
    run: async ({ strapi, ctx, root, url, session }) => {
      const token = String(ctx.params.token);
      const { contactId } = await openLink({ strapi, token, now: clock.now() });
      const csrf = visitorToken(strapi, ensureVisitor(strapi, ctx, root));
      // Of another address than the account's: a guest's session would take the place of the login.
      const logsOut =
        Boolean(session?.account) && session !== null && !isOpenTo(session, contactId);
      const link = { action: url(`/link/${token}`), csrf, logsOut };
      return { template: 'link', titleOf: 'link', isPersonal: true, values: { link } };
    },
  }),
  pageRoute({
    name: 'site.openLink',
    method: 'POST',
    path: '/link/:token',
    summary: 'Exchanges the link for a session that opens the request',
    params: linkParams,
    body: linkBody,
    refusals: ['LINK_INVALID', 'FORM_EXPIRED', 'NOT_ALLOWED', 'TOO_MANY_REQUESTS'],
    run: async (page) => {
      const { strapi, ctx, root, url } = page;
      const { fields } = await readForm(page);
      requireVisitor(page, fields.csrf);
      await requireCalm(page);
      const token = String(ctx.params.token);
      const { contactId, ticketId, ticketKey, email } = await openLink({
        strapi,
        token,
        now: clock.now(),
      });
      await startSession({ strapi, ctx, path: root, contactId, email, ticketId });
      return { redirect: url(`/account/requests/${ticketKey}`) };
    },
  }),
];

/** The line in the owner's own site names it for good: it has no mark of its content, and is asked for by and by. */
const LOGIN_LINK = 'login-link.js';
const LOGIN_LINK_SECONDS = 3600;

/** @throws DeskError NOT_FOUND where there is nothing to log in to. */
function showLoginLink(strapi: Core.Strapi, ctx: Context): void {
  if (!hasSiteUsers(strapi)) throw new DeskError('NOT_FOUND');
  ctx.status = 200;
  ctx.set({
    'Content-Type': 'text/javascript; charset=utf-8',
    'Cache-Control': `public, max-age=${LOGIN_LINK_SECONDS}`,
    'X-Content-Type-Options': 'nosniff',
    // It is made to be loaded by pages of other sites.
    'Cross-Origin-Resource-Policy': 'cross-origin',
  });
  ctx.body = readAsset(LOGIN_LINK);
  markShown(ctx);
}

/** Every exchange makes a session: whoever has one link must not make them without end. */
async function requireCalm({ strapi, ctx, settings }: Page): Promise<void> {
  const key = limitKey(clientAddress(ctx.req));
  const limit = { name: 'link-address', key, most: settings.limits.addressPerHour };
  const answer = await takeFromLimits(strapi, [limit]);
  if (answer.isAllowed) return;
  const { retryAfterSeconds } = answer;
  throw new DeskError('TOO_MANY_REQUESTS', { retryAfterSeconds });
}
