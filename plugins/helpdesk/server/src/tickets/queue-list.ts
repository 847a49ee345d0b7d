import type { Core } from '@strapi/strapi';
import type { QueueQuery } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import type { TicketSlice } from '../access/rules-slices';
import type { Directory } from '../people/directory';
import { database, dialectOf } from '../platform/database';
import type { Catalogue } from '../workflow/catalogue';
import { conditionSql } from './condition-sql';
import { findRareTickets } from './find-rare-tickets';
import { loadConditions } from './load-conditions';
import type { PlacesRequest } from './queue-places';
import { chosenRange, followedRange, stateRanges, type QueueRange } from './queue-ranges';
import { DEFAULT_SORT, QUEUE_ORDERS } from './rules/queue-order';
import { askedRatings } from './rules/queue-ratings';
import { queueSlices } from './rules/queue-slices';
import { findCandidates } from './search';

export interface QueueList {
  /** For `findPlaces`, but for where to begin and how many. */
  request: Omit<PlacesRequest, 'after' | 'limit'>;
  slices: TicketSlice[];
  /** The ranges of some of the slices. */
  rangesOf(slices: readonly TicketSlice[]): QueueRange[];
  /** The ranges hold few tickets: those that a search or a rare condition has found, or that are followed. */
  isShort: boolean;
  isCapped: boolean;
  /** The newest entry that a search looked at; 0 for no search. */
  upTo: number;
}

interface Asker {
  strapi: Core.Strapi;
  actor: AgentActor;
  query: QueueQuery;
  catalogue: Catalogue;
  directory: Directory;
}

/**
 * The list of tickets that a query asks for, of what this agent may see.
 *
 * @throws DeskError INPUT_INVALID for a value that an own field cannot have.
 */
export async function queueList({
  upTo = null,
  ...asker
}: Asker & { upTo?: number | null }): Promise<QueueList> {
  const { strapi, actor, query } = asker;
  const order = QUEUE_ORDERS[query.sort ?? DEFAULT_SORT];
  const conditions = await loadConditions(asker);
  // What no ticket can meet is not looked for. Where nothing may be seen nothing is searched, not even for how common
  // a word is.
  const slices = conditions ? queueSlices(asker) : [];
  const isEmpty = slices.length === 0;
  const found = isSearch(query) && !isEmpty ? await search(strapi, query, upTo) : NO_SEARCH;
  const rare = { conditions: conditions ?? [], slices, order };
  const isLookedUp = !isSearch(query) && !query.followed && !isEmpty;
  const ticketIds =
    found.ticketIds ?? (isLookedUp ? await findRareTickets(database(strapi), rare) : null);
  const ratings = askedRatings(query);
  const followedBy = query.followed ? actor.id : null;
  const rangesOf = (some: readonly TicketSlice[]): QueueRange[] => {
    if (ticketIds) return chosenRange(some, { ticketIds, followedBy, ratings });
    if (followedBy !== null) return followedRange(some, followedBy, ratings);
    return stateRanges(some, ratings);
  };
  return {
    request: {
      dialect: dialectOf(strapi),
      order,
      isWaiting: query.waiting === 'true',
      unreadBy: query.unread ? actor.id : null,
      where: (conditions ?? []).map((condition) => conditionSql(condition, order)),
      ranges: rangesOf(slices),
    },
    slices,
    rangesOf,
    isShort: ticketIds !== null || followedBy !== null,
    isCapped: found.isCapped,
    upTo: found.upTo,
  };
}

/** An empty field is no search; one with signs alone is a search that finds nothing. */
export function isSearch({ q }: QueueQuery): boolean {
  return q !== undefined && q.trim() !== '';
}

interface Found {
  /** Null: nothing was searched for. */
  ticketIds: number[] | null;
  isCapped: boolean;
  upTo: number;
}

const NO_SEARCH: Found = { ticketIds: null, isCapped: false, upTo: 0 };

function search(strapi: Core.Strapi, { q }: QueueQuery, upTo: number | null): Promise<Found> {
  return findCandidates(strapi, { text: q ?? '', upTo });
}
