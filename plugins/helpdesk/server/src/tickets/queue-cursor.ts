import type { QueueSort } from '../../../contracts';
import { GREATEST_INTEGER, readCursor, writeCursor, type Place } from '../platform/keyset';
import { DeskError } from '../errors';
import { QUEUE_ORDERS } from './rules/queue-order';

interface List {
  sort: QueueSort;
  isSearch: boolean;
}

/** Where a page ends, and of a search the newest entry that its first page looked at. */
export interface QueueCursor {
  place: Place;
  upTo: number | null;
}

export function writeQueueCursor({ place, upTo }: QueueCursor, { sort, isSearch }: List): string {
  return isSearch ? `${upTo ?? 0}.${writeCursor(`${sort}?`, place)}` : writeCursor(sort, place);
}

/** @throws DeskError INPUT_INVALID for a cursor of another order or kind of list. */
export function readQueueCursor(cursor: string, { sort, isSearch }: List): QueueCursor {
  const { greatest } = QUEUE_ORDERS[sort];
  if (!isSearch) return { place: readCursor(sort, cursor, greatest), upTo: null };
  const [, entry, rest] = /^(\d{1,10})\.(.*)$/.exec(cursor) ?? [];
  const place = readCursor(`${sort}?`, rest ?? '', greatest);
  if (Number(entry) > GREATEST_INTEGER) {
    throw new DeskError('INPUT_INVALID', { fields: { after: 'Not a cursor of this list' } });
  }
  return { place, upTo: Number(entry) };
}
