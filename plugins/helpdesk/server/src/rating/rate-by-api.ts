import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { ClientRating, ClientRatingBody } from '../../../contracts';
import { actorAt } from '../account/actor-at';
import type { Account } from '../account/load-account';
import { requireUnblocked } from '../account/take-account-action';
import { clientAddress } from '../platform/client-address';
import { rateAsked } from './rate-asked';

/**
 * A rating that a front end sends in a client's name: what the page of the request does by its form.
 *
 * @throws DeskError as `rateAsked`.
 */
export async function rateByApi({
  strapi,
  ctx,
  account,
  key,
  body,
}: {
  strapi: Core.Strapi;
  ctx: Context;
  account: Account;
  key: string;
  body: ClientRatingBody;
}): Promise<ClientRating | null> {
  const actor = await actorAt(strapi, { actor: account.actor, account }, { key });
  await requireUnblocked(strapi, account, clientAddress(ctx.req).toString());
  const { email } = account.user;
  return rateAsked({ strapi, ctx, actor, email, key, body, channel: 'account' });
}
