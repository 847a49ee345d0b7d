import { z } from '@strapi/utils';
import { SITE_LOCALES } from '../../../contracts';
import type { Route } from '../platform/route';
import { publicUrl } from '../platform/public-url';
import { directionOf } from '../site/rules/pick-locale';
import { markShown } from '../site/layout';
import type { Page } from '../site/page';
import { fill, textsOf } from '../site/translations';
import { countClientUnread } from '../tickets/client-unread';
import { accountPage } from './account-page';
import { safeParse } from '../platform/rules/safe-parse';

const stateQuery = z.object({ language: z.enum(SITE_LOCALES).optional() });
const stateAnswer = z.object({
  isLoggedIn: z.boolean(),
  unread: z.number().int(),
  label: z.string(),
  language: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  url: z.string(),
});

export const stateRoutes: Route[] = [
  accountPage({
    name: 'account.state',
    method: 'GET',
    path: '/account/state',
    summary: 'Who is logged in, for a link in the header of the owner’s own site',
    query: stateQuery,
    response: stateAnswer,
    refusals: ['NOT_FOUND'],
    run: async (page) => {
      const { ctx } = page;
      ctx.status = 200;
      ctx.set({
        'Content-Type': 'application/json; charset=utf-8',
        'Cache-Control': 'private, no-store',
        'X-Content-Type-Options': 'nosniff',
        Vary: 'Cookie, Origin, Accept-Language',
      });
      ctx.body = JSON.stringify({ data: await stateOf(page) });
      markShown(ctx);
      return null;
    },
  }),
];

async function stateOf({ strapi, ctx, root, session, locale }: Page) {
  const language = safeParse(stateQuery, ctx.query).data?.language ?? locale;
  const { login, requests } = textsOf(language);
  // A page of another site is told what anybody is told, also by a browser that sent the cookie along.
  const known = ctx.get('sec-fetch-site') === 'cross-site' ? null : session;
  const unread = known ? await countClientUnread({ strapi, actor: known.actor }) : 0;
  const own = `${publicUrl(strapi)}${root}/${language}/account`;
  const label =
    unread > 0 ? fill(requests.headingNew, { count: unread }, language) : requests.heading;
  return {
    isLoggedIn: known !== null,
    unread,
    label: known ? label : login.heading,
    language,
    direction: directionOf(language),
    url: known ? own : `${own}/login`,
  };
}
