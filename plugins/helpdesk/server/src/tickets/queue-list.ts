import type { Core } from '@strapi/strapi';
import type { QueueQuery } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import type { Directory } from '../people/directory';
import { dialectOf } from '../platform/database';
import type { Catalogue } from '../workflow/catalogue';
import type { PlacesRequest } from './queue-places';
import { chosenRange, followedRange, stateRanges } from './queue-ranges';
import { DEFAULT_SORT, QUEUE_ORDERS } from './rules/queue-order';
import { askedRatings } from './rules/queue-ratings';
import { queueSlices } from './rules/queue-slices';
import { findCandidates } from './search';

export interface QueueList {
  /** For `findPlaces`, but for where to begin and how many. */
  request: Omit<PlacesRequest, 'after' | 'limit'>;
  isCapped: boolean;
  /** The newest entry that a search looked at; 0 for no search. */
  upTo: number;
}

/** The list of tickets that a query asks for, of what this agent may see. */
export async function queueList({
  strapi,
  actor,
  query,
  catalogue,
  directory,
  upTo = null,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  query: QueueQuery;
  catalogue: Catalogue;
  directory: Directory;
  upTo?: number | null;
}): Promise<QueueList> {
  const slices = queueSlices({ actor, query, catalogue, directory });
  const ratings = askedRatings(query);
  const request = {
    dialect: dialectOf(strapi),
    order: QUEUE_ORDERS[query.sort ?? DEFAULT_SORT],
    isWaiting: query.waiting === 'true',
    unreadBy: query.unread ? actor.id : null,
  };
  if (!isSearch(query)) {
    const ranges = query.followed
      ? followedRange(slices, actor.id, ratings)
      : stateRanges(slices, ratings);
    return { request: { ...request, ranges }, isCapped: false, upTo: 0 };
  }
  // Where nothing may be seen nothing is searched, not even for how common a word is.
  if (slices.length === 0) return { request: { ...request, ranges: [] }, isCapped: false, upTo: 0 };
  const found = await findCandidates(strapi, { text: query.q ?? '', upTo });
  const followedBy = query.followed ? actor.id : null;
  const ranges = chosenRange(slices, { ticketIds: found.ticketIds, followedBy, ratings });
  return { request: { ...request, ranges }, isCapped: found.isCapped, upTo: found.upTo };
}

/** An empty field is no search; one with signs alone is a search that finds nothing. */
export function isSearch({ q }: QueueQuery): boolean {
  return q !== undefined && q.trim() !== '';
}
