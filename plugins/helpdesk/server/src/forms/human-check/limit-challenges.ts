import type { Core } from '@strapi/strapi';
import { DeskError } from '../../errors';
import { takeFromLimits } from '../../platform/limits';

const PER_HOUR = 3_000;

/**
 * To draw a picture takes some time of ours: an address has so many in an hour as its people may need.
 *
 * @throws DeskError TOO_MANY_REQUESTS
 */
export async function limitChallenges(strapi: Core.Strapi, addressKey: string): Promise<void> {
  const limit = { name: 'human-challenge', key: addressKey, most: PER_HOUR };
  const answer = await takeFromLimits(strapi, [limit]);
  if (answer.isAllowed) return;
  const { retryAfterSeconds } = answer;
  throw new DeskError('TOO_MANY_REQUESTS', { hint: 'Try again later.', retryAfterSeconds });
}
