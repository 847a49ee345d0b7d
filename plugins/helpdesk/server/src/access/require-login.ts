import type { Context } from 'koa';
import { DeskError } from '../errors';

/**
 * For what goes on after the request: whether an API token was revoked meanwhile, nobody could tell.
 *
 * @throws DeskError NOT_ALLOWED for anything but a login.
 */
export function requireLogin(ctx: Context): void {
  // Strapi's own strategies put it there: `admin` for a login, `admin-token` for a token.
  const auth = ctx.state.auth as { strategy?: { name?: string } } | undefined;
  if (auth?.strategy?.name === 'admin') return;
  throw new DeskError('NOT_ALLOWED', {
    hint: 'It goes on by itself, so that it takes a login and no API token. Do it ticket by ticket.',
  });
}
