import { z } from '@strapi/utils';
import { chatIdentified } from '../../../../contracts/chat-identity.schema';
import { keyText } from '../../../../contracts/common.schema';
import { DeskError } from '../../errors';
import { hasSiteUsers } from '../../platform/site-users';
import type { Route } from '../../platform/route';
import { siteJsonRoute } from '../../site/json-door';
import { originOf } from '../../site/origin';
import { callerAt } from '../chat-caller';
import { callingBrowser } from './calling-browser';
import { identifyVisitor } from './identify-visitor';
import { ownSessionMark } from './shown-session';

export const chatSiteRoutes: Route[] = [
  siteJsonRoute({
    name: 'account.chatToken',
    method: 'POST',
    path: '/account/chat-token',
    summary:
      'The token of a chat for who is logged in here, null for a guest: the window on our own pages knows them by itself',
    query: z.object({ source: keyText }),
    body: z.object({}),
    response: chatIdentified.nullable(),
    refusals: [
      'NOT_FOUND',
      'NOT_ALLOWED',
      'SOURCE_CLOSED',
      'CONTACT_BLOCKED',
      'TOO_MANY_REQUESTS',
      'VISITOR_UNKNOWN',
    ],
    run: async ({ strapi, actor: { session }, query, ctx }) => {
      // A cookie is sent along with whatever a page of a neighbouring host sends here; its browser says so.
      if (originOf(strapi, ctx) !== 'ours') throw new DeskError('NOT_ALLOWED');
      // Most who open a chat are guests: no refusal, which their browser would write into its console as an error.
      if (!hasSiteUsers(strapi) || !session?.account) return null;
      return identifyVisitor({
        strapi,
        caller: await callerAt(strapi, ctx, query.source),
        account: session.account,
        session: ownSessionMark(session),
        browser: await callingBrowser(strapi, ctx),
      });
    },
  }),
];
