import { z } from '@strapi/utils';
import type { Route } from '../platform/route';
import type { Page } from '../site/page';
import { openAccountLink } from './account-links';
import { accountPage } from './account-page';
import { makeAccount, newAccountBody, newAccountPage } from './new-account-page';
import { proofBody, proofPage, takeProof } from './proof-page';

const tokenParams = z.object({ token: z.string().max(200) });

export const confirmRoutes: Route[] = [
  accountPage({
    name: 'account.confirm',
    method: 'GET',
    path: '/account/confirm/:token',
    summary:
      'The page behind the link to a new account or to a further address: it changes nothing',
    params: tokenParams,
    refusals: ['LINK_INVALID', 'REGISTRATION_CLOSED'],
    run: async (page) =>
      (await isRegistration(page)) ? newAccountPage(page, null, null) : proofPage(page, null),
  }),
  accountPage({
    name: 'account.takeConfirm',
    method: 'POST',
    path: '/account/confirm/:token',
    summary: 'Makes the account, or adds the address, and logs in',
    params: tokenParams,
    body: z.union([newAccountBody, proofBody]),
    refusals: [
      'LINK_INVALID',
      'REGISTRATION_CLOSED',
      'LOGIN_FAILED',
      'INPUT_INVALID',
      'FORM_EXPIRED',
      'NOT_ALLOWED',
      'TOO_MANY_REQUESTS',
    ],
    run: async (page) => ((await isRegistration(page)) ? makeAccount(page) : takeProof(page)),
  }),
];

/** @throws DeskError LINK_INVALID */
async function isRegistration({ strapi, ctx }: Page): Promise<boolean> {
  const link = await openAccountLink(strapi, String(ctx.params.token), ['register', 'address']);
  return link.purpose === 'register';
}
