import { z } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  SITE_LOCALES,
  type PublicRequestBody,
  type PublicRequestSent,
  type SiteLocale,
} from '../../../contracts';
import {
  formParams,
  challengeBody,
  formQuery,
  humanChallenge,
  publicForm,
  publicRequestBody,
  publicRequestSent,
} from '../../../contracts/forms.schema';
import { DeskError } from '../errors';
import { clientAddress, limitKey } from '../platform/client-address';
import { jsonRoute, type Route, type RouteSpec } from '../platform/route';
import { signedVisitor } from '../site/visitor';
import { pickLocale } from '../site/rules/pick-locale';
import { giveChallenge } from './human-check/give-challenge';
import { limitChallenges } from './human-check/limit-challenges';
import { mayPostFrom } from './guard-cors';
import { presentForm } from './present-form';
import { readFormSource, type FormSource } from './read-form-source';
import { readPostedFiles } from './read-posted-files';
import { REQUEST_REFUSALS } from './request-contract';
import { takePosted } from './take-posted';

/** These doors know nobody: a front end of the owner's stands between us and its visitors. */
const anybody = async () => null;
const publicDoor = <P, Q, B>(spec: RouteSpec<P, Q, B, null>) => jsonRoute('client', anybody, spec);

const REFUSALS = REQUEST_REFUSALS.filter((code) => code !== 'FORM_EXPIRED');

export const apiRoutes: Route[] = [
  publicDoor({
    name: 'forms.read',
    method: 'GET',
    path: '/forms/:key',
    summary: 'A form in one language, for a front end that draws it itself',
    params: formParams,
    query: formQuery,
    response: publicForm,
    refusals: ['SOURCE_CLOSED'],
    run: async ({ strapi, ctx, params, query }) => {
      const source = await postableForm(strapi, params.key);
      return presentForm(source, readerOf(ctx, query.locale));
    },
  }),
  publicDoor({
    name: 'forms.challenge',
    method: 'POST',
    path: '/forms/:key/challenge',
    summary: 'What a sender has to solve before a request is taken',
    params: formParams,
    body: challengeBody,
    response: humanChallenge,
    refusals: ['SOURCE_CLOSED', 'INPUT_INVALID', 'TOO_MANY_REQUESTS'],
    run: async ({ strapi, ctx, params, body }) => {
      const { key } = await readFormSource(strapi, params.key, ['visitors', 'clients']);
      const addressKey = limitKey(clientAddress(ctx.req));
      await limitChallenges(strapi, addressKey);
      const visitor = body.token ? signedVisitor(strapi, body.token) : null;
      const of = { form: key, visitor, addressKey };
      return giveChallenge({ strapi, of, isLong: body.long });
    },
  }),
  publicDoor({
    name: 'forms.send',
    method: 'POST',
    path: '/forms/:key/requests',
    summary: 'Open a ticket by a form; the same key twice is one ticket',
    params: formParams,
    body: publicRequestBody,
    response: publicRequestSent,
    refusals: REFUSALS,
    run: async ({ strapi, ctx, params, body }) => {
      const source = await postableForm(strapi, params.key);
      await requireKnownOrigin(strapi, ctx, source);
      return take({ strapi, ctx, source, body, files: [] });
    },
  }),
  publicDoor({
    name: 'forms.sendWithFiles',
    method: 'POST',
    path: '/forms/:key/requests-with-files',
    summary: 'The same with files: the part `request` is the JSON of it, each part `files` a file',
    params: formParams,
    body: z.object({ request: z.string(), files: z.array(z.file()) }),
    takesFiles: true,
    response: publicRequestSent,
    refusals: REFUSALS,
    run: async ({ strapi, ctx, params }) => {
      const source = await postableForm(strapi, params.key);
      await requireKnownOrigin(strapi, ctx, source);
      const schema = publicRequestBody;
      const { body, files } = await readPostedFiles({ strapi, ctx, source, schema });
      return take({ strapi, ctx, source, body, files });
    },
  }),
];

function take(
  given: Omit<Parameters<typeof takePosted>[0], 'reader'> & { body: PublicRequestBody }
): Promise<PublicRequestSent> {
  return takePosted({ ...given, reader: readerOf(given.ctx, given.body.locale) });
}

/** Forms for clients or agents alone are for people whom these doors cannot know. */
function postableForm(strapi: Core.Strapi, key: string): Promise<FormSource> {
  return readFormSource(strapi, key, ['visitors']);
}

/** Browsers say where a script of a page stands; a server that posts says nothing. */
async function requireKnownOrigin(
  strapi: Core.Strapi,
  ctx: Context,
  { key }: FormSource
): Promise<void> {
  const origin = ctx.get('Origin');
  if (origin === '' || (await mayPostFrom(strapi, key, origin))) return;
  throw new DeskError('NOT_ALLOWED', {
    hint: 'The origin of this page is not among the allowed origins of the form.',
  });
}

/** In which language a front end's visitor reads, and in which of ours our own words are. */
function readerOf(ctx: Context, wanted: string | undefined): { locale: string; site: SiteLocale } {
  const browser = ctx.acceptsLanguages(...SITE_LOCALES) || null;
  const site = pickLocale({ path: wanted ?? null, chosen: null, account: null, browser });
  return { locale: wanted ?? site, site };
}
