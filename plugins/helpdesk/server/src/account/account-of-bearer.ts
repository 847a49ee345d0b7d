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
import { isTokenOver } from './end-logins';
import { loadAccount, type Account } from './load-account';

/**
 * The account behind the token of the project's own API. It is looked at anew each time: a token holds for days, and
 * somebody may be blocked, or logged out everywhere, at any moment. From which page it may be shown is the door's to
 * say.
 *
 * @throws DeskError LOGIN_REQUIRED, the same for every token that does not hold; NOT_FOUND where the project has no
 *   users of its own.
 */
export async function accountOfBearer(
  strapi: Core.Strapi,
  ctx: Context
): Promise<{ account: Account; /** Login of the project's API. */ sessionId: string | null }> {
  if (!hasSiteUsers(strapi)) throw new DeskError('NOT_FOUND');
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
  return { account, sessionId: said.sessionId };
}
