import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { DeskError } from '../errors';
import {
  findSiteUser,
  hasSiteUsers,
  isUsable,
  readSiteToken,
  readSiteUserSettings,
} from '../platform/site-users';
import { jsonRoute, type Route, type RouteSpec } from '../platform/route';
import { isTokenOver } from './end-logins';
import { mayReadAccount } from './guard-cors';
import { loadAccount, type Account } from './load-account';

/** A JSON door for a front end that speaks for a user of the site. */
export function accountApi<P, Q, B>(spec: RouteSpec<P, Q, B, Account>): Route {
  return jsonRoute('client', accountOfToken, spec);
}

/**
 * The account behind the token of the project's own API. It is looked at anew each time: a token holds for days, and
 * somebody may be blocked, or logged out everywhere, at any moment.
 *
 * @throws DeskError LOGIN_REQUIRED, the same for every token that does not hold; NOT_ALLOWED for a page of another site;
 *   NOT_FOUND where the project has no users of its own.
 */
export async function accountOfToken(strapi: Core.Strapi, ctx: Context): Promise<Account> {
  if (!hasSiteUsers(strapi)) throw new DeskError('NOT_FOUND');
  const origin = ctx.get('Origin');
  if (origin !== '' && !(await mayReadAccount(strapi, origin))) {
    throw new DeskError('NOT_ALLOWED', {
      hint: 'The origin of this page is not among the allowed origins of the settings.',
    });
  }
  const [, token] = /^bearer\s+(\S+)$/i.exec(ctx.get('authorization')) ?? [];
  const said = token ? await readSiteToken(strapi, token) : null;
  const user = said && (await findSiteUser(strapi, { id: said.userId }));
  if (!user || !isUsable(user, await readSiteUserSettings(strapi))) {
    throw new DeskError('LOGIN_REQUIRED');
  }
  if (said.issuedAt !== null && (await isTokenOver(strapi, user, said.issuedAt))) {
    throw new DeskError('LOGIN_REQUIRED');
  }
  const account = await loadAccount(strapi, user);
  if (!account) throw new DeskError('LOGIN_REQUIRED');
  return account;
}
