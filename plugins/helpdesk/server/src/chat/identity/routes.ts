import { z } from '@strapi/utils';
import {
  chatIdentified,
  chatResumeBody,
  chatResumed,
} from '../../../../contracts/chat-identity.schema';
import { chatParams } from '../../../../contracts/chat.schema';
import { accountOfBearer } from '../../account/account-of-bearer';
import { take } from '../../account/account-limits';
import { jsonRoute, type Route, type RouteSpec } from '../../platform/route';
import { callerAt, type ChatCaller } from '../chat-caller';
import { endToken } from '../visitor-tokens';
import { callingBrowser } from './calling-browser';
import { identifyVisitor } from './identify-visitor';
import { resumeVisitor } from './resume-visitor';

/** Who is given another token, or gives theirs up, may come with one that is over. */
const door = <P, Q, B>(spec: RouteSpec<P, Q, B, ChatCaller>) =>
  jsonRoute('client', (strapi, ctx) => callerAt(strapi, ctx, String(ctx.params.source)), spec);

/** Links from one address in an hour: nobody guesses one, and a hundred people may sit behind it. */
const RESUMED_PER_ADDRESS = 1_000;

export const chatIdentityRoutes: Route[] = [
  door({
    name: 'chat.identify',
    method: 'POST',
    path: '/chat/:source/identify',
    summary:
      'Show by a token of the site’s own users who chats; what the browser wrote as a guest goes along',
    params: chatParams,
    body: z.strictObject({}),
    response: chatIdentified,
    refusals: [
      'SOURCE_CLOSED',
      'NOT_ALLOWED',
      'NOT_FOUND',
      'LOGIN_REQUIRED',
      'VISITOR_UNKNOWN',
      'CONTACT_BLOCKED',
      'TOO_MANY_REQUESTS',
    ],
    run: async ({ strapi, actor: caller, ctx }) => {
      const { account, sessionId } = await accountOfBearer(strapi, ctx);
      const browser = await callingBrowser(strapi, ctx);
      return identifyVisitor({ strapi, caller, account, session: sessionId, browser });
    },
  }),
  door({
    name: 'chat.logout',
    method: 'POST',
    path: '/chat/:source/logout',
    summary: 'End the visitor’s token; the same answer for one that is over',
    params: chatParams,
    body: z.strictObject({}),
    response: z.null(),
    refusals: ['SOURCE_CLOSED', 'NOT_ALLOWED'],
    run: async ({ strapi, actor: { known } }) => {
      if (known) await endToken(strapi, known.visitor);
      return null;
    },
  }),
  door({
    name: 'chat.resume',
    method: 'POST',
    path: '/chat/:source/resume',
    summary: 'Go on with a conversation by the link in a mail',
    params: chatParams,
    body: chatResumeBody,
    response: chatResumed,
    refusals: [
      'SOURCE_CLOSED',
      'NOT_ALLOWED',
      'LINK_INVALID',
      'INPUT_INVALID',
      'TOO_MANY_REQUESTS',
    ],
    run: async ({ strapi, actor: caller, body, ctx }) => {
      const { addressKey } = caller;
      await take(strapi, [{ name: 'chat-resume', key: addressKey, most: RESUMED_PER_ADDRESS }]);
      const browser = await callingBrowser(strapi, ctx);
      return resumeVisitor({ strapi, caller, link: body.link, browser });
    },
  }),
];
