import { RATING_KINDS, type QueueQuery } from '../../../../contracts';

/*
 * A filter by rating asks for one of three kinds, each of which is a few percents, or for tickets without any. The
 * closed list of percents is what lets an index serve it: each percent is a range of its own.
 */

/** Percents of which a ticket has one; null among them: not rated. Null alone: whatever the rating. */
export type AskedRatings = readonly (number | null)[] | null;

export function askedRatings({ rating }: Pick<QueueQuery, 'rating'>): AskedRatings {
  if (!rating) return null;
  return rating === 'none' ? [null] : RATING_KINDS[rating];
}
