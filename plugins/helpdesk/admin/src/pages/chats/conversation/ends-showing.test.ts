import { expect, it } from 'vitest';
import { readError } from '../../../format/error';
import { endsShowing } from './ends-showing';

const ends = (error: unknown) => endsShowing(readError(error));

it('what is gone, merged or not for this agent any more is not shown', () => {
  expect(ends({ status: 404, details: { code: 'NOT_FOUND' } })).toBe(true);
  expect(ends({ status: 403, details: { code: 'NOT_ALLOWED' } })).toBe(true);
  // Of Strapi itself.
  expect(ends({ status: 403 })).toBe(true);
  expect(ends({ status: 409, details: { code: 'TICKET_MERGED', into: 1_002 } })).toBe(true);
});

it('a lost line, a busy server and a login that is renewed take nothing away', () => {
  expect(ends({})).toBe(false);
  expect(ends({ status: 500 })).toBe(false);
  expect(ends({ status: 503, details: { code: 'UNAVAILABLE' } })).toBe(false);
  expect(ends({ status: 429 })).toBe(false);
  expect(ends({ status: 401 })).toBe(false);
});
