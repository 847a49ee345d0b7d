import {
  QUEUE_SORTS,
  SEARCH_TEXT_MAX,
  type QueueQuery,
  type QueueSort,
} from '../../../../contracts/queue-query';
import { QUEUE_LAYOUTS, type QueueLayout } from '../../../../contracts/views';
import { FILTER_WORDS, readWord, type QueueFilter } from './address-words';

export type { QueueFilter } from './address-words';

/**
 * The queue's filter lives in the address bar, whole: a copied address shows another agent the same
 * list, the back button returns to it, and it travels along to a ticket that is opened from the list.
 */
export interface QueueAddress {
  filter: QueueFilter;
  sort: QueueSort;
  /** Of a saved filter that says how it is shown; null: as the agent shows lists. */
  layout: QueueLayout | null;
  /** What was written by hand and is not understood, as `word=value`; it narrows nothing. */
  strange: string[];
}

export const DEFAULT_SORT: QueueSort = '-activity';

/** The list with this filter, as it is found by who asks for nothing else. */
export const listOf = (filter: QueueFilter, sort: QueueSort = DEFAULT_SORT): QueueAddress => ({
  filter,
  sort,
  layout: null,
  strange: [],
});

/** Words of an address that are not of its filter: of pages, columns and the ticket beside the list. */
const OTHER_WORDS = ['after', 'limit', 'columns', 'open', 'from'];
const OPEN = 'open';

export const parseAddress = (search: URLSearchParams): QueueAddress => {
  const filter: QueueFilter = {};
  const strange: string[] = [];
  for (const word of FILTER_WORDS) {
    const read = readWord(word, search.getAll(word));
    // Its form was checked: a flag is `true`, a rating is one of the known.
    if (read.value) Object.assign(filter, { [word]: read.value });
    strange.push(...read.strange.map((value) => `${word}=${value}`));
  }
  const sort = oneOf(QUEUE_SORTS, search.get('sort'));
  const layout = oneOf(QUEUE_LAYOUTS, search.get('layout'));
  if (search.get('sort') && !sort) strange.push(`sort=${search.get('sort')}`);
  if (search.get('layout') && !layout) strange.push(`layout=${search.get('layout')}`);
  const known = new Set<string>([...FILTER_WORDS, ...OTHER_WORDS, 'sort', 'layout']);
  for (const [word, value] of search) if (!known.has(word)) strange.push(`${word}=${value}`);
  return { filter, sort: sort ?? DEFAULT_SORT, layout, strange };
};

const oneOf = <T extends string>(known: readonly T[], value: string | null): T | null =>
  known.find((candidate) => candidate === value) ?? null;

/**
 * The address of a list, without `?`, to be read by people: commas and slashes stand as they are. Defaults are left
 * out, so that equal lists have equal addresses.
 */
export const formatAddress = (
  { filter, sort, layout, strange }: QueueAddress,
  { open }: { open?: number | null } = {}
): string =>
  [
    ...FILTER_WORDS.flatMap((word) => (filter[word] ? [[word, filter[word]] as const] : [])),
    ...(sort === DEFAULT_SORT ? [] : [['sort', sort] as const]),
    ...(layout ? [['layout', layout] as const] : []),
    ...(open ? [[OPEN, String(open)] as const] : []),
    ...strange.map((text) => splitAt(text, text.indexOf('='))),
  ]
    .map(([word, value]) => `${encode(word)}=${encode(value)}`)
    .join('&');

const splitAt = (text: string, at: number) => [text.slice(0, at), text.slice(at + 1)] as const;

/** What an address may hold unencoded, and is better read so. */
const encode = (text: string): string =>
  encodeURIComponent(text)
    .replace(/%20/g, '+')
    .replace(/%(2C|2F|3A|3B)/g, decodeURIComponent);

/** As a saved filter or a past search keeps it. */
export const queryOf = ({ filter, sort }: QueueAddress): string =>
  formatAddress(listOf(filter, sort));

/** The ticket that stands beside the list. */
export const openIn = (search: URLSearchParams): number | null => {
  const number = Number(search.get(OPEN));
  return Number.isSafeInteger(number) && number > 0 ? number : null;
};

/** What the server is asked for. */
export const toQuery = ({ filter, sort }: QueueAddress): QueueQuery => ({ ...filter, sort });

/** Narrowed by more than words. */
export const isFiltered = (filter: QueueFilter): boolean => LIST_FILTERS.some((key) => filter[key]);

/** The server refuses longer ones: that is told before it is asked. */
export const isSearchTooLong = ({ q = '' }: QueueFilter): boolean => q.length > SEARCH_TEXT_MAX;

/** Is this list the one in the side panel? A search within it is still that list. */
export const isSameFilter = (one: QueueFilter, other: QueueFilter): boolean =>
  LIST_FILTERS.every((key) => sorted(one[key]) === sorted(other[key]));

const LIST_FILTERS = FILTER_WORDS.filter((word) => word !== 'q');

/** Which value stands first changes nothing. */
const sorted = (value: string | undefined) => value?.split(',').sort().join(',');

/** Address of a ticket that knows from which list it was opened, also after a reload. */
export const ticketAddress = (number: number, from: QueueAddress): string => {
  const search = new URLSearchParams({ from: formatAddress({ ...from, strange: [] }) });
  return `/plugins/helpdesk/tickets/${number}?${search}`;
};

/** The list that a ticket was opened from; null: it was opened from elsewhere. */
export const readFrom = (search: URLSearchParams): QueueAddress | null => {
  const from = search.get('from');
  return from === null ? null : parseAddress(new URLSearchParams(from));
};
