import { expect, test } from 'vitest';
import { smsLength } from './sms-length';

test.each([
  ['', 0, 1, true],
  ['a'.repeat(160), 160, 1, true],
  ['a'.repeat(161), 161, 2, true],
  ['a'.repeat(306), 306, 2, true],
  ['a'.repeat(307), 307, 3, true],
  ['€'.repeat(80), 160, 1, true],
  ['€'.repeat(81), 162, 2, true],
  ['Zoë', 3, 1, false],
  ['Ünal Çelik', 10, 1, true],
  ['я'.repeat(70), 70, 1, false],
  ['я'.repeat(71), 71, 2, false],
  ['я'.repeat(134), 134, 2, false],
  ['я'.repeat(135), 135, 3, false],
  ['🙂'.repeat(35), 70, 1, false],
  ['🙂'.repeat(36), 72, 2, false],
])('%j is %d letters in %d', (text, units, parts, isGsm) => {
  expect(smsLength(text)).toEqual({ units, parts, isGsm });
});
