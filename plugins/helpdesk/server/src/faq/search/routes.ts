import { z } from '@strapi/utils';
import type { Context } from 'koa';
import { FAQ_SEARCH_LIMITS, SITE_LOCALES } from '../../../../contracts';
import {
  closeMissBody,
  faqMiss,
  faqMissList,
  faqMissQuery,
  faqOffers,
  faqSearch,
  faqSearchQuery,
  faqSuggestions,
  missParams,
  searchedText,
} from '../../../../contracts/faq-search.schema';
import { editorRoute } from '../../access/editor-route';
import { DeskError } from '../../errors';
import { clientAddress, limitKey } from '../../platform/client-address';
import { jsonRoute, type Route } from '../../platform/route';
import { siteJsonRoute } from '../../site/json-door';
import { originOf } from '../../site/origin';
import { pageRoute, type Page } from '../../site/page';
import { readForm, requireVisitor } from '../../site/read-form';
import { signedVisitor } from '../../site/visitor';
import { readerOf } from '../shown-texts';
import { closeMiss } from './close-miss';
import { countAnswered } from './count-answered';
import { listMisses } from './list-misses';
import { offerEntries } from './offer-entries';
import { recordMiss } from './record-miss';
import { search, searchFaq } from './search-faq';
import { searchPage } from './search-page';
import { answerOf, foundRef } from './shown-entries';

/** The same for everybody. */
const anybody = async () => null;

export const faqSearchRoutes: Route[] = [
  jsonRoute('client', anybody, {
    name: 'faq.search',
    method: 'GET',
    path: '/faq/search',
    summary: 'Entries that answer a question, the best first',
    query: faqSearchQuery,
    response: faqSearch,
    refusals: ['NOT_FOUND'],
    run: ({ strapi, ctx, query: { q, category, limit, locale, site } }) =>
      searchFaq(strapi, {
        query: q,
        reader: { locale: locale ?? browserLocale(ctx), site: site ?? null },
        category,
        limit,
      }),
  }),
  pageRoute({
    name: 'site.search',
    method: 'GET',
    path: '/search',
    summary: 'What the FAQ has on a question; where it has nothing, the ways on',
    // What else stands behind the question mark is passed over.
    query: z.object({ q: searchedText.optional(), category: z.string().optional() }),
    run: searchPage,
  }),
  siteJsonRoute({
    name: 'site.searchSuggestions',
    method: 'GET',
    path: '/search/suggestions',
    summary: 'Questions of the FAQ while somebody types in the search box',
    query: z.object({ q: searchedText }),
    response: faqSuggestions,
    refusals: ['INPUT_INVALID'],
    run: async ({ strapi, actor: page, query: { q } }) => {
      const { faq, found } = await search(strapi, { query: q, reader: readerOf(page) });
      return found
        .slice(0, FAQ_SEARCH_LIMITS.suggestions)
        .map((one) => foundRef(page, faq, one))
        .map(({ question, href }) => ({ question, href }));
    },
  }),
  siteJsonRoute({
    name: 'site.searchOffers',
    method: 'POST',
    path: '/search/offers',
    summary: 'Entries that may answer a request while it is being written; nothing of it is kept',
    body: z.object({ subject: z.string(), text: z.string() }),
    response: faqOffers,
    refusals: ['NOT_ALLOWED', 'INPUT_INVALID', 'BODY_TOO_LARGE'],
    run: async ({ strapi, actor: page }) => {
      requireOurPage(page);
      const { subject = '', text = '' } = (await readWhole(page)).fields;
      const { faq, found } = await offerEntries(strapi, { subject, text, reader: readerOf(page) });
      return found.map((one) => ({
        ...foundRef(page, faq, one),
        html: answerOf(page, faq, one),
      }));
    },
  }),
  siteJsonRoute({
    name: 'site.searchAnswered',
    method: 'POST',
    path: '/search/answered',
    summary: 'Somebody found the answer while writing, and need not ask',
    body: z.object({ csrf: z.string(), entry: z.string() }),
    response: z.null(),
    refusals: ['NOT_ALLOWED', 'FORM_EXPIRED', 'NOT_FOUND', 'INPUT_INVALID'],
    run: async ({ strapi, actor: page }) => {
      // Forms in frames of other sites send it too, where no cookie is kept: see forms/form-place.ts.
      requireOurPage(page);
      const { csrf = '', entry = '' } = (await readWhole(page)).fields;
      const visitor = signedVisitor(strapi, csrf);
      if (!visitor) throw new DeskError('FORM_EXPIRED');
      const addressKey = limitKey(clientAddress(page.ctx.req));
      await countAnswered(strapi, { entry, reader: readerOf(page), visitor, addressKey });
      return null;
    },
  }),
  siteJsonRoute({
    name: 'site.searchMiss',
    method: 'POST',
    path: '/search-misses',
    summary: 'Keeps a search that found nothing good, for editors',
    body: z.object({ csrf: z.string(), q: z.string() }),
    response: z.null(),
    refusals: ['NOT_ALLOWED', 'FORM_EXPIRED', 'INPUT_INVALID'],
    run: async ({ strapi, actor: page }) => {
      requireOurPage(page);
      const { csrf, q = '' } = (await readWhole(page)).fields;
      const visitor = requireVisitor(page, csrf);
      const addressKey = limitKey(clientAddress(page.ctx.req));
      if (q.length > FAQ_SEARCH_LIMITS.query) throw new DeskError('INPUT_INVALID');
      await recordMiss(strapi, { query: q, reader: readerOf(page), visitor, addressKey });
      return null;
    },
  }),
  editorRoute({
    name: 'faq.misses',
    method: 'GET',
    path: '/faq/misses',
    permission: 'faq.read',
    summary: 'What was searched for and not found, the most asked first',
    query: faqMissQuery,
    response: faqMissList,
    refusals: ['INPUT_INVALID'],
    run: ({ strapi, query }) => listMisses(strapi, query),
  }),
  editorRoute({
    name: 'faq.closeMiss',
    method: 'POST',
    path: '/faq/misses/:key',
    permission: 'faq.manage',
    summary: 'Say what became of such a search: answered by an entry, dropped, or open again',
    params: missParams,
    body: closeMissBody,
    response: faqMiss,
    refusals: ['NOT_FOUND', 'INPUT_INVALID'],
    run: ({ strapi, params, body }) => closeMiss(strapi, { ...params, ...body }),
  }),
];

function browserLocale(ctx: Context): string {
  return ctx.acceptsLanguages(...SITE_LOCALES) || 'en';
}

/** A browser says so with whatever a page of ours sends; no other page can make it say so. */
function requireOurPage({ strapi, ctx }: Page): void {
  if (originOf(strapi, ctx) !== 'ours') throw new DeskError('NOT_ALLOWED');
}

async function readWhole(page: Page) {
  const form = await readForm(page);
  if (form.problem) throw form.problem;
  return form;
}
