import { z } from '@strapi/utils';
import { DeskError } from '../errors';
import { clientAddress, limitKey } from '../platform/client-address';
import { clock } from '../platform/clock';
import { takeFromLimits } from '../platform/limits';
import type { Route } from '../platform/route';
import { listClientTickets } from '../tickets/read-client-ticket';
import { localize } from '../workflow/rules/localize';
import { siteAssets, themeAsset } from './assets';
import { markShown } from './layout';
import { openLink } from './links';
import { pageRoute, type Page } from './page';
import { readForm, requireVisitor } from './read-form';
import { startSession } from './session';
import { textsOf } from './translations';
import { ensureVisitor, visitorToken } from './visitor';

const YEAR_SECONDS = 365 * 24 * 60 * 60;
const linkParams = z.object({ token: z.string().max(200) });
const assetParams = z.object({ file: z.string().max(60) });
const linkBody = z.object({ csrf: z.string() });

export const siteRoutes: Route[] = [
  pageRoute({
    name: 'site.home',
    method: 'GET',
    path: '',
    summary: 'The two ways in: ask, and find what was asked',
    run: async ({ strapi, session, locale, url }) => {
      const actor = session?.actor;
      const tickets = actor ? await listClientTickets({ strapi, actor }) : [];
      return {
        template: 'home',
        titleOf: 'home',
        isPersonal: actor !== undefined,
        values: {
          tickets: tickets.map((ticket) => ({
            ...ticket,
            href: url(`/account/requests/${ticket.key}`),
            state: ticket.state
              ? localize(ticket.state, locale)
              : textsOf(locale).ticket.inProgress,
          })),
        },
      };
    },
  }),
  pageRoute({
    name: 'site.asset',
    method: 'GET',
    path: '/assets/:file',
    summary:
      'Style and script of the pages, kept for ever under a name that changes with the content',
    params: assetParams,
    response: 'file',
    refusals: ['NOT_FOUND'],
    run: async ({ ctx, settings }) => {
      const all = [...siteAssets(), themeAsset(settings.company.colour)];
      const asset = all.find(({ name }) => name === ctx.params.file);
      if (!asset) throw new DeskError('NOT_FOUND');
      ctx.status = 200;
      ctx.set({
        'Content-Type': asset.type,
        'Cache-Control': `public, max-age=${YEAR_SECONDS}, immutable`,
        'X-Content-Type-Options': 'nosniff',
      });
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
    run: async ({ strapi, ctx, root, url }) => {
      const token = String(ctx.params.token);
      await openLink({ strapi, token, now: clock.now() });
      const csrf = visitorToken(strapi, ensureVisitor(strapi, ctx, root));
      const link = { action: url(`/link/${token}`), csrf };
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
      const { contactId, ticketId, ticketKey } = await openLink({
        strapi,
        token,
        now: clock.now(),
      });
      await startSession({ strapi, ctx, path: root, contactId, ticketId });
      return { redirect: url(`/account/requests/${ticketKey}`) };
    },
  }),
];

/** Every exchange makes a session: whoever has one link must not make them without end. */
async function requireCalm({ strapi, ctx, settings }: Page): Promise<void> {
  const key = limitKey(clientAddress(ctx.req));
  const limit = { name: 'link-address', key, most: settings.limits.addressPerHour };
  const { isAllowed } = await takeFromLimits(strapi, [limit]);
  if (!isAllowed) throw new DeskError('TOO_MANY_REQUESTS');
}
