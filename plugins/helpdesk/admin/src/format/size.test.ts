import { expect, it } from 'vitest';
import { formatSize } from './size';

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1_000, '1 kB'],
  [1_234_567, '1.2 MB'],
  [5_000_000_000_000, '5,000 GB'],
])('says %i bytes as %s', (bytes, text) => {
  expect(formatSize(bytes, 'en')).toBe(text);
});
