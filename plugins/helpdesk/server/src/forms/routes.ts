import type { FormAudience } from '../../../contracts';
import { formParams } from '../../../contracts/forms.schema';
import { DeskError } from '../errors';
import type { Route } from '../platform/route';
import { pageRoute, type Page, type PageAnswer } from '../site/page';
import { textsOf } from '../site/translations';
import { localize } from '../workflow/rules/localize';
import { apiRoutes } from './api-routes';
import { embedRoutes } from './embed-routes';
import { ON_SITE } from './form-place';
import { ownLabel } from './form-settings';
import { listFormSources, readFormSource, type FormSource } from './read-form-source';
import { REQUEST_REFUSALS, requestBody, sentParams } from './request-contract';
import { askedOf, requestPage } from './request-page';
import { sentPage } from './sent-page';
import { sourceRoutes } from './source-routes';
import { takeRequest } from './take-request';

export const formRoutes: Route[] = [
  pageRoute({
    name: 'site.requestForm',
    method: 'GET',
    path: '/request',
    summary: 'The form by which a visitor asks, or a choice where there are several',
    refusals: ['SOURCE_CLOSED'],
    run: showForms,
  }),
  pageRoute({
    name: 'site.sendRequest',
    method: 'POST',
    path: '/request',
    summary: 'Opens a ticket by the first form; refused forms are shown again as they were filled',
    body: requestBody,
    refusals: REQUEST_REFUSALS,
    run: async (page) => {
      const [source] = await formsFor(page);
      const place = { source, place: ON_SITE, action: page.url('/request') };
      return takeRequest(page, place);
    },
  }),
  pageRoute({
    name: 'site.form',
    method: 'GET',
    path: '/request/:key',
    summary: 'One form of the owner',
    params: formParams,
    refusals: ['SOURCE_CLOSED'],
    run: async (page) => {
      const source = await namedForm(page);
      if (!isFor(source, page)) return clientsOnly(source);
      return requestPage(page, placeOf(page, source), null);
    },
  }),
  pageRoute({
    name: 'site.sendForm',
    method: 'POST',
    path: '/request/:key',
    summary: 'Opens a ticket by one form; refused forms are shown again as they were filled',
    params: formParams,
    body: requestBody,
    refusals: REQUEST_REFUSALS,
    run: async (page) => {
      const source = await namedForm(page);
      if (!isFor(source, page)) return clientsOnly(source);
      return takeRequest(page, placeOf(page, source));
    },
  }),
  pageRoute({
    name: 'site.requestSent',
    method: 'GET',
    path: '/request/sent/:token',
    summary: 'The number of the request that was just sent',
    params: sentParams,
    refusals: ['NOT_FOUND', 'SOURCE_CLOSED'],
    run: (page) => sentPage(page, ON_SITE),
  }),
  ...embedRoutes,
  ...apiRoutes,
  ...sourceRoutes,
];

async function showForms(page: Page): Promise<PageAnswer> {
  const forms = await formsFor(page);
  if (forms.length === 1) {
    const [source] = forms;
    return requestPage(page, { source, place: ON_SITE, action: page.url('/request') }, null);
  }
  const asked = askedOf(page);
  const onward = asked ? `?${new URLSearchParams({ asked })}` : '';
  return {
    template: 'forms',
    titleOf: 'request',
    values: {
      forms: forms.map(({ key, settings }) => ({
        href: page.url(`/request/${key}${onward}`),
        title: localize(settings.title, page.locale) || ownLabel('title', textsOf(page.locale)),
        intro: localize(settings.intro, page.locale),
      })),
    },
  };
}

/** @throws DeskError SOURCE_CLOSED where no form is open for this person. */
async function formsFor(page: Page): Promise<FormSource[]> {
  const forms = await listFormSources(page.strapi, audienceOf(page));
  if (forms.length === 0) throw new DeskError('SOURCE_CLOSED');
  return forms;
}

/** Forms for agents alone are not on the site at all. */
function namedForm({ strapi, ctx }: Page): Promise<FormSource> {
  return readFormSource(strapi, String(ctx.params.key), ['visitors', 'clients']);
}

function audienceOf({ session }: Page): FormAudience[] {
  return session ? ['visitors', 'clients'] : ['visitors'];
}

function isFor({ settings }: FormSource, page: Page): boolean {
  return audienceOf(page).some((one) => settings.audience.includes(one));
}

function clientsOnly(source: FormSource): PageAnswer {
  return {
    template: 'clients-only',
    titleOf: 'request',
    status: 403,
    values: { layout: ON_SITE.layout, form: source.key, around: '', isSent: false, onward: '' },
  };
}

function placeOf(page: Page, source: FormSource) {
  return { source, place: ON_SITE, action: page.url(`/request/${source.key}`) };
}
