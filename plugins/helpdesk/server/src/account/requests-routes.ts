import { z } from '@strapi/utils';
import { accountRequestsQuery } from '../../../contracts/account.schema';
import { keyText } from '../../../contracts/common.schema';
import { markShown } from '../site/layout';
import { pageRoute } from '../site/page';
import { requireSession } from '../site/read-form';
import type { Route } from '../platform/route';
import { markAllClientRead, markClientRead } from '../tickets/mark-client-read';
import { accountPage, readFields } from './account-page';
import { actorAt } from './actor-at';
import { requestsPage } from './requests-page';

const csrfBody = z.strictObject({ csrf: z.string() });
const readParams = z.object({ key: keyText });
const readBody = z.strictObject({ csrf: z.string(), seq: z.coerce.number().int().min(0) });

export const requestsRoutes: Route[] = [
  accountPage({
    name: 'account.requests',
    method: 'GET',
    path: '/account',
    summary: 'My requests: with what is new, a search and a filter',
    query: accountRequestsQuery.omit({ limit: true }),
    mayRedirect: true,
    refusals: ['NOT_FOUND'],
    run: async (page) =>
      page.session ? requestsPage(page, page.session) : { redirect: page.url('/account/login') },
  }),
  accountPage({
    name: 'account.readAll',
    method: 'POST',
    path: '/account/read',
    summary: 'Marks all requests as read',
    body: csrfBody,
    refusals: ['NOT_FOUND', 'NOT_ALLOWED', 'FORM_EXPIRED', 'INPUT_INVALID'],
    run: async (page) => {
      const { csrf } = await readFields(page, csrfBody);
      const { actor } = requireSession(page, csrf);
      await markAllClientRead({ strapi: page.strapi, actor });
      return { redirect: page.url('/account?done=read') };
    },
  }),
  pageRoute({
    name: 'account.markRead',
    method: 'POST',
    path: '/account/requests/:key/read',
    summary: 'Keeps how far a request was read; the page itself tells it, once it is seen',
    params: readParams,
    body: readBody,
    response: 'file',
    refusals: ['NOT_FOUND', 'NOT_ALLOWED', 'FORM_EXPIRED', 'INPUT_INVALID'],
    run: async (page) => {
      const { strapi, ctx } = page;
      const { csrf, seq } = await readFields(page, readBody);
      const session = requireSession(page, csrf);
      const ticket = { key: String(ctx.params.key) };
      const actor = await actorAt(strapi, session, ticket);
      await markClientRead({ strapi, actor, ticket, seq });
      ctx.status = 204;
      ctx.set('Cache-Control', 'no-store');
      markShown(ctx);
      return null;
    },
  }),
];
