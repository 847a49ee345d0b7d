import { expect, test } from 'vitest';
import { cutValue } from './cut-value';

test.each([null, 7, true, 'short', 'x'.repeat(2_000), [], ['one', 'two']])(
  '%j is told as it is',
  (value) => {
    expect(cutValue(value)).toEqual({ value, isCut: false });
  }
);

test('a long text is told by its beginning', () => {
  const cut = { value: `${'x'.repeat(2_000)}…`, isCut: true };
  expect(cutValue('x'.repeat(2_001))).toEqual(cut);
});

test('no sign is cut through', () => {
  const { value } = cutValue(`x${'😀'.repeat(2_000)}`);
  expect(value).toBe(`x${'😀'.repeat(999)}…`);
});

test('a list of many, of long or of empty parts is told by its beginning', () => {
  for (const part of ['word', 'x'.repeat(1_500), '']) {
    const { value, isCut } = cutValue(Array.from({ length: 9_000 }, () => part));
    expect(isCut).toBe(true);
    expect(JSON.stringify(value).length).toBeLessThan(8_000);
    expect(JSON.stringify(value)).toMatch(/…"]$/);
  }
});
