import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { ClientRating, ClientRatingBody } from '../../../contracts';
import { actorAt } from '../account/actor-at';
import type { Account } from '../account/load-account';
import { requireUnblocked } from '../account/take-account-action';
import { DeskError } from '../errors';
import { clientAddress } from '../platform/client-address';
import { readSettings } from '../site/settings';
import { findTicket } from '../tickets/find-ticket';
import { readClientTicket } from '../tickets/read-client-ticket';
import { isScore } from './rules/score';
import { takeRating } from './take-rating';

/**
 * A rating that a front end sends in a client's name: what the page of the request does by its form.
 *
 * @returns what is asked about the request after it.
 * @throws DeskError NOT_FOUND for a request that is not the client's and for one that asks nothing; INPUT_INVALID with
 *   what does not fit the question of now; CONTACT_BLOCKED, TOO_MANY_REQUESTS, TICKET_CHANGED.
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
  const { rating: asked } = await readClientTicket({ strapi, actor, ticket: { key } });
  if (!asked) throw new DeskError('NOT_FOUND');
  const reason = (body.reason ?? '').replace(/\r\n?/g, '\n').trim();
  refuseUnasked(asked, { ...body, reason });
  await requireUnblocked(strapi, account, clientAddress(ctx.req).toString());
  const { id: ticketId } = await findTicket({ strapi, actor, ticket: { key } });
  const { clientId, score, scale } = body;
  await takeRating(
    { strapi, ctx, settings: await readSettings(strapi) },
    {
      actor,
      email: account.user.email,
      ticketId,
      answer: asked.answer,
      input: { clientId, score, scale, reason, channel: 'account' },
    }
  );
  return (await readClientTicket({ strapi, actor, ticket: { key } })).rating;
}

/** A front end may have read the request before somebody answered again, or before the owner changed the scale. */
function refuseUnasked(
  asked: ClientRating,
  { answer, scale, score, reason }: Required<ClientRatingBody>
): void {
  const problems = {
    ...(answer === asked.answer ? {} : { answer: `Asked is about answer ${asked.answer}` }),
    ...(scale === asked.scale ? {} : { scale: `Asked is on the scale ${asked.scale}` }),
    ...(isScore(score, asked.scale) ? {} : { score: 'No score of this scale' }),
    ...(reason === '' || asked.asksReason ? {} : { reason: 'No reason is asked' }),
  };
  if (Object.keys(problems).length > 0) throw new DeskError('INPUT_INVALID', { fields: problems });
}
