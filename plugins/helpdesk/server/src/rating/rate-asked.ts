import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { ClientRating, ClientRatingBody, RatingChannel } from '../../../contracts';
import type { ContactActor } from '../access/actor';
import { DeskError } from '../errors';
import { readSettings } from '../site/settings';
import { findTicket } from '../tickets/find-ticket';
import { readClientTicket } from '../tickets/read-client-ticket';
import { isScore } from './rules/score';
import { takeRating } from './take-rating';

/**
 * What a client thinks of the newest answer to their closed request, as a front end or a chat sends it.
 *
 * @returns what is asked about the request after it.
 * @throws DeskError NOT_FOUND for a request that is not the client's and for one that asks nothing; INPUT_INVALID with
 *   what does not fit the question of now; CONTACT_BLOCKED, TOO_MANY_REQUESTS, TICKET_CHANGED.
 */
export async function rateAsked({
  strapi,
  ctx,
  actor,
  email,
  key,
  body,
  channel,
}: {
  strapi: Core.Strapi;
  ctx: Context;
  actor: ContactActor;
  /** Of the person; empty: none is known. */
  email: string;
  key: string;
  body: ClientRatingBody;
  channel: RatingChannel;
}): Promise<ClientRating | null> {
  const { rating: asked } = await readClientTicket({ strapi, actor, ticket: { key } });
  if (!asked) throw new DeskError('NOT_FOUND');
  const reason = (body.reason ?? '').replace(/\r\n?/g, '\n').trim();
  refuseUnasked(asked, { ...body, reason });
  const { id: ticketId } = await findTicket({ strapi, actor, ticket: { key } });
  const { clientId, score, scale } = body;
  await takeRating(
    { strapi, ctx, settings: await readSettings(strapi) },
    {
      actor,
      email,
      ticketId,
      answer: asked.answer,
      input: { clientId, score, scale, reason, channel },
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
