import { DeskError } from '../errors';

/** What Strapi's columns of type `integer` hold, ids among them. PostgreSQL fails on more. */
export const GREATEST_INTEGER = 2_147_483_647;

/** Where a page ends: sort value and id of its last row. */
export interface Place {
  at: number;
  id: number;
}

/**
 * A cursor for the page after this place, opaque to clients.
 *
 * Keyset pages promise: a row that is not touched while somebody pages is on exactly one page. A row whose sort
 * value changes meanwhile moves: newest first, it is seen at most once (it went to the front, where a fresh first
 * page has it); oldest first, it may be met again at the end.
 */
export function writeCursor(order: string, { at, id }: Place): string {
  return Buffer.from(`${order}:${at}:${id}`).toString('base64url');
}

/**
 * @param order name of the order that the list has now; a cursor of another order leads nowhere.
 * @param greatest the most that the sort value can be.
 * @throws DeskError INPUT_INVALID
 */
export function readCursor(
  order: string,
  cursor: string,
  greatest: number = Number.MAX_SAFE_INTEGER
): Place {
  const text = Buffer.from(cursor, 'base64url').toString('latin1');
  const [, name, at, id] = /^([^:]*):(\d{1,16}):(\d{1,16})$/.exec(text) ?? [];
  const place = { at: Number(at), id: Number(id) };
  const isPlace = place.at <= greatest && place.id <= GREATEST_INTEGER;
  if (name !== order || !isPlace) {
    throw new DeskError('INPUT_INVALID', {
      fields: { after: 'Not a cursor of this list' },
      hint: 'Take `after` from the page before, in the same order, or leave it out.',
    });
  }
  return place;
}
