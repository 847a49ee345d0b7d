import { z } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  articleParams,
  articlesQuery,
  chatArticle,
  chatChallengeBody,
  chatWindow,
  chatWindowQuery,
} from '../../../contracts/chat-window.schema';
import { chatParams } from '../../../contracts/chat.schema';
import { humanChallenge } from '../../../contracts/forms.schema';
import { DeskError } from '../errors';
import { giveChallenge } from '../forms/human-check/give-challenge';
import { limitChallenges } from '../forms/human-check/limit-challenges';
import { clientAddress, limitKey } from '../platform/client-address';
import { takeFromLimits } from '../platform/limits';
import { jsonRoute, type Route, type RouteSpec } from '../platform/route';
import { chatReader } from './chat-reader';
import { readArticle, searchArticles } from './read-articles';
import { readChatSource } from './read-chat-source';
import { readChatWindow } from './read-chat-window';

/** What everybody is told alike, and nobody needs to be known for. */
const anybody = async () => null;
const openDoor = <P, Q, B>(spec: RouteSpec<P, Q, B, null>) => jsonRoute('client', anybody, spec);

/** Looks into the FAQ from one address in an hour: a search is made while somebody types. */
const LOOKS_PER_HOUR = 6_000;

export const chatWindowRoutes: Route[] = [
  openDoor({
    name: 'chat.window',
    method: 'GET',
    path: '/chat/:source/window',
    summary: 'What the window of a chat shows before anything is known of its visitor',
    params: chatParams,
    query: chatWindowQuery,
    response: chatWindow,
    refusals: ['SOURCE_CLOSED'],
    run: ({ strapi, ctx, params, query }) =>
      readChatWindow(strapi, {
        key: params.source,
        readerOf: (source) => chatReader(ctx, source, query.locale),
      }),
  }),
  openDoor({
    name: 'chat.challenge',
    method: 'POST',
    path: '/chat/:source/challenge',
    summary: 'What a stranger has to solve before a first message is taken',
    params: chatParams,
    body: chatChallengeBody,
    response: humanChallenge,
    refusals: ['SOURCE_CLOSED', 'INPUT_INVALID', 'TOO_MANY_REQUESTS'],
    run: async ({ strapi, ctx, params, body }) => {
      const { key } = await readChatSource(strapi, params.source);
      const addressKey = limitKey(clientAddress(ctx.req));
      await limitChallenges(strapi, addressKey);
      const of = { form: key, visitor: null, addressKey };
      return giveChallenge({ strapi, of, isLong: body.long });
    },
  }),
  openDoor({
    name: 'chat.articles',
    method: 'GET',
    path: '/chat/:source/articles',
    summary: 'Entries of the FAQ that may answer a question before a person is asked',
    params: chatParams,
    query: articlesQuery,
    response: z.array(chatArticle),
    refusals: ['SOURCE_CLOSED', 'TOO_MANY_REQUESTS'],
    run: async ({ strapi, ctx, params, query }) => {
      const source = await readChatSource(strapi, params.source);
      await limitLooks(strapi, ctx);
      const { locale } = chatReader(ctx, source, query.locale);
      return searchArticles(strapi, { query: query.q, locale });
    },
  }),
  openDoor({
    name: 'chat.article',
    method: 'GET',
    path: '/chat/:source/articles/:key',
    summary: 'One entry of the FAQ, to be read in the window',
    params: articleParams,
    query: chatWindowQuery,
    response: chatArticle,
    refusals: ['SOURCE_CLOSED', 'NOT_FOUND', 'TOO_MANY_REQUESTS'],
    run: async ({ strapi, ctx, params, query }) => {
      const source = await readChatSource(strapi, params.source);
      await limitLooks(strapi, ctx);
      const { locale } = chatReader(ctx, source, query.locale);
      return readArticle(strapi, { key: params.key, locale });
    },
  }),
];

async function limitLooks(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const key = limitKey(clientAddress(ctx.req));
  const answer = await takeFromLimits(strapi, [{ name: 'chat-faq', key, most: LOOKS_PER_HOUR }]);
  if (answer.isAllowed) return;
  const { retryAfterSeconds } = answer;
  throw new DeskError('TOO_MANY_REQUESTS', { retryAfterSeconds });
}
