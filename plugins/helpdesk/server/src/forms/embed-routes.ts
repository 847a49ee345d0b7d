import { z } from '@strapi/utils';
import { SITE_LOCALES } from '../../../contracts';
import { formParams } from '../../../contracts/forms.schema';
import { DeskError, isDeskError } from '../errors';
import { answer, type Route } from '../platform/route';
import { readAsset } from '../site/assets';
import { pageRoute, type Page, type PageAnswer } from '../site/page';
import { sitePath } from '../site/site-path';
import { textsOf } from '../site/translations';
import { IN_FRAME } from './form-place';
import type { FormSource } from './read-form-source';
import { requestPage } from './request-page';
import { REQUEST_REFUSALS, requestBody, sentParams } from './request-contract';
import { sentPage } from './sent-page';
import { takeRequest } from './take-request';

/** How long a browser goes on with the loader it has. */
const LOADER_SECONDS = 3600;

/** What the page around the frame hands on; see site/assets/form.js. */
const embedQuery = z.object({
  parent: z.string().optional(),
  page: z.string().optional(),
  referrer: z.string().optional(),
});

export const embedRoutes: Route[] = [
  {
    name: 'forms.loader',
    method: 'GET',
    path: '/form.js',
    audience: 'public',
    permission: null,
    summary: 'The script that puts a form into a page of another site',
    params: null,
    query: null,
    body: null,
    takesFiles: false,
    response: 'file',
    refusals: ['NOT_FOUND'],
    handle: (strapi, ctx) =>
      answer(strapi, ctx, async () => {
        const root = sitePath(strapi);
        if (root === null) throw new DeskError('NOT_FOUND');
        ctx.status = 200;
        ctx.set({
          'Content-Type': 'text/javascript; charset=utf-8',
          'Cache-Control': `public, max-age=${LOADER_SECONDS}`,
          'X-Content-Type-Options': 'nosniff',
          // It is made to be loaded by pages of other sites.
          'Cross-Origin-Resource-Policy': 'cross-origin',
        });
        ctx.body = readAsset('form.js')
          .replace("'/support'", JSON.stringify(root))
          .replace("['en']", JSON.stringify(SITE_LOCALES));
      }),
  },
  pageRoute({
    name: 'site.embeddedForm',
    method: 'GET',
    path: '/embed/:key',
    summary: 'A form for a frame on another site, without anything around it',
    params: formParams,
    query: embedQuery,
    refusals: ['SOURCE_CLOSED'],
    showRefusal,
    run: async (page) => {
      const source = await framedForm(page);
      return isForAnybody(source)
        ? requestPage(page, placeOf(page, source), null)
        : clientsOnly(page, source);
    },
  }),
  pageRoute({
    name: 'site.sendEmbeddedForm',
    method: 'POST',
    path: '/embed/:key',
    summary: 'Opens a ticket from a frame on another site',
    params: formParams,
    query: embedQuery,
    body: requestBody,
    refusals: REQUEST_REFUSALS,
    showRefusal,
    run: async (page) => {
      const source = await framedForm(page);
      return isForAnybody(source)
        ? takeRequest(page, placeOf(page, source))
        : clientsOnly(page, source);
    },
  }),
  pageRoute({
    name: 'site.embeddedSent',
    method: 'GET',
    path: '/embed/sent/:token',
    summary: 'The thanks in the frame',
    params: sentParams,
    query: embedQuery,
    refusals: ['NOT_FOUND', 'SOURCE_CLOSED'],
    showRefusal,
    run: (page) => sentPage(page, IN_FRAME),
  }),
];

function framedForm({ strapi, ctx }: Page): Promise<FormSource> {
  return IN_FRAME.readForm(strapi, String(ctx.params.key));
}

function isForAnybody({ settings }: FormSource): boolean {
  return settings.audience.includes('visitors');
}

function placeOf(page: Page, source: FormSource) {
  // With the question mark: the page around the frame is asked again when the form is shown again.
  const action = `${page.url(`/embed/${source.key}`)}${page.ctx.search}`;
  return { source, place: IN_FRAME, action };
}

/** In a frame nobody is logged in: the form is shown on the site. */
function clientsOnly(page: Page, source: FormSource): PageAnswer {
  return {
    template: 'clients-only',
    titleOf: 'request',
    status: 403,
    framedBy: IN_FRAME.framedBy(page, source),
    values: { layout: 'frame', form: source.key, around: '', isSent: false, onward: '' },
  };
}

/** A page that may not stand in the frame would leave the browser's own error there. */
async function showRefusal(page: Page, refusal: DeskError): Promise<PageAnswer> {
  const { codes } = textsOf(page.locale);
  const source = await framedForm(page).catch((error: unknown) => {
    if (isDeskError(error)) return null;
    throw error;
  });
  return {
    template: 'frame-closed',
    titleOf: 'error',
    status: refusal.status,
    framedBy: source ? IN_FRAME.framedBy(page, source) : page.settings.allowedOrigins,
    values: {
      layout: 'frame',
      message: codes[refusal.code] ?? codes.other,
      around: '',
      isSent: false,
      onward: '',
    },
  };
}
