import { DeskError } from '../errors';

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
 * @throws DeskError INPUT_INVALID
 */
export function readCursor(order: string, cursor: string): Place {
  const text = Buffer.from(cursor, 'base64url').toString('latin1');
  const [, name, at, id] = /^([^:]*):(\d{1,16}):(\d{1,16})$/.exec(text) ?? [];
  const place = { at: Number(at), id: Number(id) };
  const isSafe = Number.isSafeInteger(place.at) && Number.isSafeInteger(place.id);
  if (name !== order || !isSafe) {
    throw new DeskError('INPUT_INVALID', {
      fields: { after: 'Not a cursor of this list' },
      hint: 'Take `after` from the page before, in the same order, or leave it out.',
    });
  }
  return place;
}
