import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GREATEST_INTEGER, readCursor, writeCursor } from './keyset';

const base64url = (text: string) => Buffer.from(text).toString('base64url');

describe('a cursor', () => {
  test('leads back to the place that it was made of', () => {
    const place = fc.record({ at: fc.maxSafeNat(), id: fc.nat(GREATEST_INTEGER) });
    fc.assert(
      fc.property(place, (end) => {
        expect(readCursor('-activity', writeCursor('-activity', end))).toEqual(end);
      })
    );
  });

  test.each([
    ['of another order', writeCursor('number', { at: 1, id: 2 })],
    ['of no order', base64url(':1:2')],
    ['without an id', base64url('-activity:1')],
    ['with a negative value', base64url('-activity:-1:2')],
    ['with a value past the safe integers', base64url('-activity:9999999999999999:2')],
    ['with an id past the integers', base64url('-activity:1:2147483648')],
    ['with more behind it', base64url('-activity:1:2; drop table')],
    ['that is a word', 'tomorrow'],
    ['that is empty', ''],
    ['in another alphabet', 'کل'],
  ])('%s is refused as bad input', (_what, cursor) => {
    expect(() => readCursor('-activity', cursor)).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID' })
    );
  });

  test('is refused where its value is more than the column holds', () => {
    const cursor = writeCursor('number', { at: GREATEST_INTEGER + 1, id: 1 });
    expect(() => readCursor('number', cursor, GREATEST_INTEGER)).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID' })
    );
  });

  test('made of anything is either refused or a place', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (cursor) => {
        try {
          const { at, id } = readCursor('waiting', cursor);
          expect(Number.isSafeInteger(at) && Number.isSafeInteger(id)).toBe(true);
        } catch (error) {
          expect(error).toMatchObject({ code: 'INPUT_INVALID' });
        }
      })
    );
  });
});
