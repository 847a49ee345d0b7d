import type { ContactActor } from '../access/actor';
import { DeskError } from '../errors';
import { isBlocked } from '../people/blocks';
import { clientAddress, limitKey } from '../platform/client-address';
import { giveBackToLimits, takeFromLimits, type Limit } from '../platform/limits';
import type { Page } from '../site/page';
import { rateTicket, type RatingInput } from './rate-ticket';

/** More often nobody changes their mind about one request. */
const PER_TICKET = 20;

/**
 * What was sent from a page, within the limits: of one request, so that its history is not filled up, and of one
 * place.
 *
 * @throws DeskError CONTACT_BLOCKED, TOO_MANY_REQUESTS and what `rateTicket` refuses.
 */
export async function takeRating(
  { strapi, ctx, settings }: Pick<Page, 'strapi' | 'ctx' | 'settings'>,
  {
    actor,
    email,
    ticketId,
    answer,
    input,
  }: { actor: ContactActor; email: string; ticketId: number; answer: number; input: RatingInput }
): Promise<void> {
  const address = clientAddress(ctx.req);
  if (await isBlocked(strapi, { email, address: address.toString() })) {
    throw new DeskError('CONTACT_BLOCKED');
  }
  const limits: Limit[] = [
    { name: 'rating-ticket', key: String(ticketId), most: PER_TICKET },
    { name: 'rating-address', key: limitKey(address), most: settings.limits.addressPerHour },
  ];
  const taken = await takeFromLimits(strapi, limits);
  if (!taken.isAllowed) {
    const { retryAfterSeconds } = taken;
    throw new DeskError('TOO_MANY_REQUESTS', { retryAfterSeconds });
  }
  const { isRepeat } = await rateTicket({ strapi, actor, ticketId, answer, input });
  if (isRepeat) await giveBackToLimits(strapi, limits);
}
