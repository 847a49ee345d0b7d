import { QUEUE_SORTS, type QueueQuery, type QueueSort } from '../../../../contracts/tickets';

/**
 * The queue's filter lives in the address bar, whole: a copied address shows another agent the same
 * list, the back button returns to it. Pages are a trail of cursors (`after` repeated): the last is
 * the page shown, the one before it is the page before.
 */
export interface QueueAddress {
  filter: QueueFilter;
  sort: QueueSort;
  trail: string[];
}

export type QueueFilter = Omit<QueueQuery, 'sort' | 'after' | 'limit'>;

export const DEFAULT_SORT: QueueSort = '-activity';

const TEXT_FILTERS = ['workflow', 'state', 'assignee', 'team'] as const;
const FLAG_FILTERS = ['waiting', 'unread', 'followed'] as const;

/** Reads an address; what it does not understand it leaves out. */
export const parseAddress = (search: URLSearchParams): QueueAddress => {
  const filter: QueueFilter = {};
  for (const key of TEXT_FILTERS) {
    const value = search.get(key)?.trim();
    if (value) filter[key] = value;
  }
  for (const key of FLAG_FILTERS) {
    if (search.get(key) === 'true') filter[key] = 'true';
  }
  const sort = QUEUE_SORTS.find((known) => known === search.get('sort')) ?? DEFAULT_SORT;
  return { filter, sort, trail: search.getAll('after').filter(Boolean) };
};

/** The address of a list; defaults are left out, so that equal lists have equal addresses. */
export const formatAddress = ({ filter, sort, trail }: QueueAddress): URLSearchParams => {
  const search = new URLSearchParams();
  for (const key of [...TEXT_FILTERS, ...FLAG_FILTERS]) {
    const value = filter[key];
    if (value) search.set(key, value);
  }
  if (sort !== DEFAULT_SORT) search.set('sort', sort);
  for (const cursor of trail) search.append('after', cursor);
  return search;
};

/** What the server is asked for. */
export const toQuery = ({ filter, sort, trail }: QueueAddress): QueueQuery => ({
  ...filter,
  sort,
  after: trail.at(-1),
});

export const isFiltered = (filter: QueueFilter): boolean => Object.keys(filter).length > 0;

/** Is this list the one in the side panel? Filters that both have must be equal, and no other be set. */
export const isSameFilter = (one: QueueFilter, other: QueueFilter): boolean =>
  [...TEXT_FILTERS, ...FLAG_FILTERS].every((key) => one[key] === other[key]);
