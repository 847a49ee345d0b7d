import { expect, test } from 'vitest';
import { reachOf } from './reach';

const ME = { id: 1, memberOfId: null, isCompanyManager: false };
const MEMBER = { id: 2, memberOfId: 10, isCompanyManager: false };
const MANAGER = { id: 3, memberOfId: 10, isCompanyManager: true };
const company = (sharing: string, companyId = 10) =>
  [2, 3, 4].map((contactId) => ({ contactId, companyId, sharing }));
const reached = (...of: Parameters<typeof reachOf>) => Object.fromEntries(reachOf(...of));

test('a client without a company reaches the own addresses', () => {
  expect(reached([ME, { ...ME, id: 7 }], [])).toEqual({ 1: 1, 7: 7 });
  expect(reached([ME], company('all'))).toEqual({ 1: 1 });
  expect(reached([], company('all'))).toEqual({});
});

test.each([
  ['none', MEMBER, [2]],
  ['none', MANAGER, [3]],
  ['managers', MEMBER, [2]],
  ['managers', MANAGER, [2, 3, 4]],
  ['all', MEMBER, [2, 3, 4]],
  ['all', MANAGER, [2, 3, 4]],
  ['everything', MANAGER, [3]],
] as const)('where a company shares with %s, %o reaches %o', (sharing, who, expected) => {
  expect([...reachOf([who], company(sharing)).keys()].sort()).toEqual(expected);
});

test('another company is out of reach', () => {
  expect(reached([MANAGER], company('all', 11))).toEqual({ 3: 3 });
});

test('a colleague is met as the contact that belongs to the company', () => {
  expect(reached([ME, MEMBER], company('all'))).toEqual({ 1: 1, 2: 2, 3: 2, 4: 2 });
  expect(reached([MEMBER, MANAGER], company('all'))).toEqual({ 2: 2, 3: 3, 4: 2 });
});
