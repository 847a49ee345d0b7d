import { z } from '@strapi/utils';
import { DeskError } from '../../errors';
import type { Route } from '../../platform/route';
import { pageRoute, type Page, type PageAnswer } from '../../site/page';
import { findEntry, findInfoPage, presentCategoryPage } from '../rules/present-faq';
import { categoryPath, infoPath } from '../rules/faq-addresses';
import { categoryPage } from './category-page';
import { entryPage, pathOfEntry } from './entry-page';
import { feedRoute } from './feed';
import { homePage } from './home-page';
import { infoPage } from './info-page';
import { leadTo, openFaq, type OpenFaq } from './open-faq';
import { sitemapRoutes } from './sitemap';

/** Longer than any slug that an editor can store. */
const SLUG_MAX = 300;
const slug = z.string().min(1).max(SLUG_MAX);

/** The public pages of the FAQ. What stands behind a question mark in their addresses says nothing to them. */
export const faqPageRoutes: Route[] = [
  pageRoute({
    name: 'site.home',
    method: 'GET',
    path: '',
    summary:
      'The home: search, the FAQ by category, and the two ways in: ask, and find what was asked',
    run: async (page) => leadTo(page, '') ?? homePage(page),
  }),
  pageRoute({
    name: 'site.faq',
    method: 'GET',
    path: '/faq',
    summary: 'Leads to the home, which is the home of the FAQ',
    response: 'redirect',
    run: async (page) => ({ redirect: page.url(''), isPermanent: page.isNamed }),
  }),
  pageRoute({
    name: 'site.faqCategory',
    method: 'GET',
    path: '/faq/:category',
    summary: 'A category of the FAQ, or an entry that has none',
    params: z.object({ category: slug }),
    refusals: ['NOT_FOUND'],
    run: async (page) => {
      const open = await openFaq(page);
      const name = String(page.ctx.params.category);
      const found = presentCategoryPage(open.faq, name, open.reader);
      if (!found) return showEntry(page, open, name);
      return leadTo(page, categoryPath(found.category.slug)) ?? categoryPage(page, open, found);
    },
  }),
  pageRoute({
    name: 'site.faqEntry',
    method: 'GET',
    path: '/faq/:category/:entry',
    summary: 'An entry of the FAQ with its answer',
    params: z.object({ category: slug, entry: slug }),
    refusals: ['NOT_FOUND'],
    run: async (page) => showEntry(page, await openFaq(page), String(page.ctx.params.entry)),
  }),
  pageRoute({
    name: 'site.infoPage',
    method: 'GET',
    path: '/pages/:slug',
    summary: 'A page of information beside the FAQ',
    params: z.object({ slug }),
    refusals: ['NOT_FOUND'],
    run: async (page) => {
      const { faq, reader } = await openFaq(page);
      const found = findInfoPage(faq, String(page.ctx.params.slug), reader);
      if (!found) throw new DeskError('NOT_FOUND');
      return leadTo(page, infoPath(found.slug)) ?? infoPage(page, found);
    },
  }),
  ...sitemapRoutes,
  feedRoute,
];

function showEntry(page: Page, open: OpenFaq, name: string): PageAnswer {
  const found = findEntry(open.faq, name, open.reader);
  // What is not published, not for this site and not there at all is one page.
  if (!found) throw new DeskError('NOT_FOUND');
  return leadTo(page, pathOfEntry(open, found)) ?? entryPage(page, open, found);
}
