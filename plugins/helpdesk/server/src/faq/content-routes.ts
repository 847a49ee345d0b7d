import { SITE_LOCALES } from '../../../contracts';
import type { Context } from 'koa';
import {
  faqCategoryPage,
  faqEntryView,
  faqHome,
  faqParams,
  faqQuery,
  infoPageView,
} from '../../../contracts/faq-content.schema';
import { DeskError } from '../errors';
import { jsonRoute, type Route, type RouteSpec } from '../platform/route';
import { readFaq } from './read-faq';
import type { FaqReader } from './rules/faq-tree';
import { findEntry, findInfoPage, presentCategoryPage, presentHome } from './rules/present-faq';

/** The same for everybody: nobody is asked who they are. */
const publicDoor = <P, Q, B>(spec: RouteSpec<P, Q, B, null>) =>
  jsonRoute('client', async () => null, spec);

/** The public FAQ for front ends that draw it themselves. */
export const faqContentRoutes: Route[] = [
  publicDoor({
    name: 'faq.home',
    method: 'GET',
    path: '/faq',
    summary: 'The FAQ in one language: categories with their entries, and information pages',
    query: faqQuery,
    response: faqHome,
    run: async ({ strapi, ctx, query }) => presentHome(await readFaq(strapi), readerOf(ctx, query)),
  }),
  publicDoor({
    name: 'faq.category',
    method: 'GET',
    path: '/faq/categories/:slug',
    summary: 'A category; with whole entries where it shows all of them on one page',
    params: faqParams,
    query: faqQuery,
    response: faqCategoryPage,
    refusals: ['NOT_FOUND'],
    run: async ({ strapi, ctx, params, query }) =>
      orNotFound(presentCategoryPage(await readFaq(strapi), params.slug, readerOf(ctx, query))),
  }),
  publicDoor({
    name: 'faq.entry',
    method: 'GET',
    path: '/faq/entries/:slug',
    summary: 'An entry with its answer',
    params: faqParams,
    query: faqQuery,
    response: faqEntryView,
    refusals: ['NOT_FOUND'],
    run: async ({ strapi, ctx, params, query }) =>
      orNotFound(findEntry(await readFaq(strapi), params.slug, readerOf(ctx, query))),
  }),
  publicDoor({
    name: 'faq.page',
    method: 'GET',
    path: '/pages/:slug',
    summary: 'An information page',
    params: faqParams,
    query: faqQuery,
    response: infoPageView,
    refusals: ['NOT_FOUND'],
    run: async ({ strapi, ctx, params, query }) =>
      orNotFound(findInfoPage(await readFaq(strapi), params.slug, readerOf(ctx, query))),
  }),
];

function readerOf(ctx: Context, query: { locale?: string; site?: string }): FaqReader {
  const browser = ctx.acceptsLanguages(...SITE_LOCALES) || 'en';
  return { locale: query.locale ?? browser, site: query.site ?? null };
}

/** What is not published, not for the site and not there at all answers alike. */
function orNotFound<T>(found: T | null): T {
  if (found === null) throw new DeskError('NOT_FOUND');
  return found;
}
