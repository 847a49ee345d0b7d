import { expect, test } from 'vitest';
import { clockApart } from './clock-apart';

test.each([
  ['30 نومبر، 2026، 1:12 AM', '30 نومبر، 2026، \u20681:12 AM\u2069'],
  // What stands between minutes and AM in newer data of Unicode.
  ['30 نومبر، 2026، 1:12:09\u202fPM UTC', '30 نومبر، 2026، \u20681:12:09\u202fPM\u2069 UTC'],
  ['Nov 30, 2026, 1:12 AM', 'Nov 30, 2026, 1:12 AM'],
  ['30 نومبر', '30 نومبر'],
])('%s', (moment, apart) => {
  expect(clockApart(moment)).toBe(apart);
});
