import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { DeskError } from '../errors';
import { hasSiteUsers } from '../platform/site-users';
import { jsonRoute, type Route, type RouteSpec } from '../platform/route';
import { accountOfBearer } from './account-of-bearer';
import { mayReadAccount } from './guard-cors';
import type { Account } from './load-account';

/** A JSON door for a front end that speaks for a user of the site. */
export function accountApi<P, Q, B>(spec: RouteSpec<P, Q, B, Account>): Route {
  return jsonRoute('client', accountOfToken, spec);
}

/**
 * The account behind the token of the project's own API.
 *
 * @throws DeskError as `accountOfBearer`; NOT_ALLOWED for a page of another site.
 */
export async function accountOfToken(strapi: Core.Strapi, ctx: Context): Promise<Account> {
  if (!hasSiteUsers(strapi)) throw new DeskError('NOT_FOUND');
  const origin = ctx.get('Origin');
  if (origin !== '' && !(await mayReadAccount(strapi, origin))) {
    throw new DeskError('NOT_ALLOWED', {
      hint: 'The origin of this page is not among the allowed origins of the settings.',
    });
  }
  return (await accountOfBearer(strapi, ctx)).account;
}
