import { RATING_FILTERS } from '../../../../contracts/rating';
import {
  QUEUE_SORTS,
  SEARCH_TEXT_MAX,
  type QueueQuery,
  type QueueSort,
} from '../../../../contracts/queue-query';

/**
 * The queue's filter lives in the address bar, whole: a copied address shows another agent the same
 * list, the back button returns to it, and it travels along to a ticket that is opened from the list.
 */
export interface QueueAddress {
  filter: QueueFilter;
  sort: QueueSort;
}

export type QueueFilter = Omit<QueueQuery, 'sort' | 'after' | 'limit' | 'columns'>;

export const DEFAULT_SORT: QueueSort = '-activity';

const TEXT_FILTERS = ['workflow', 'state', 'assignee', 'team'] as const;
const FLAG_FILTERS = ['waiting', 'unread', 'followed'] as const;
const LIST_FILTERS = [...TEXT_FILTERS, ...FLAG_FILTERS, 'rating'] as const;

/** Reads an address; what it does not understand it leaves out. */
export const parseAddress = (search: URLSearchParams): QueueAddress => {
  const filter: QueueFilter = {};
  for (const key of [...TEXT_FILTERS, 'q'] as const) {
    const value = search.get(key)?.trim();
    if (value) filter[key] = value;
  }
  for (const key of FLAG_FILTERS) {
    if (search.get(key) === 'true') filter[key] = 'true';
  }
  const rating = RATING_FILTERS.find((known) => known === search.get('rating'));
  if (rating) filter.rating = rating;
  const sort = QUEUE_SORTS.find((known) => known === search.get('sort')) ?? DEFAULT_SORT;
  return { filter, sort };
};

/** The address of a list; defaults are left out, so that equal lists have equal addresses. */
export const formatAddress = ({ filter, sort }: QueueAddress): URLSearchParams => {
  const search = new URLSearchParams();
  for (const key of [...LIST_FILTERS, 'q'] as const) {
    const value = filter[key];
    if (value) search.set(key, value);
  }
  if (sort !== DEFAULT_SORT) search.set('sort', sort);
  return search;
};

/** What the server is asked for. */
export const toQuery = ({ filter, sort }: QueueAddress): QueueQuery => ({ ...filter, sort });

/** Narrowed by more than words. */
export const isFiltered = (filter: QueueFilter): boolean => LIST_FILTERS.some((key) => filter[key]);

/** The server refuses longer ones: that is told before it is asked. */
export const isSearchTooLong = ({ q = '' }: QueueFilter): boolean => q.length > SEARCH_TEXT_MAX;

/** Is this list the one in the side panel? A search within it is still that list. */
export const isSameFilter = (one: QueueFilter, other: QueueFilter): boolean =>
  LIST_FILTERS.every((key) => one[key] === other[key]);

/** Address of a ticket that knows from which list it was opened, also after a reload. */
export const ticketAddress = (number: number, from: QueueAddress): string => {
  const search = new URLSearchParams({ from: formatAddress(from).toString() });
  return `/plugins/helpdesk/tickets/${number}?${search}`;
};

/** The list that a ticket was opened from; null: it was opened from elsewhere. */
export const readFrom = (search: URLSearchParams): QueueAddress | null => {
  const from = search.get('from');
  return from === null ? null : parseAddress(new URLSearchParams(from));
};
