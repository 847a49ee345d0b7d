import { expect, it } from 'vitest';
import { toOrigin } from './origin';

it.each([
  ['https://www.example.com/shop?a=1#b', 'https://www.example.com'],
  ['https://www.example.com/', 'https://www.example.com'],
  ['HTTP://Example.com:8080/x', 'http://example.com:8080'],
  ['www.example.com', 'https://www.example.com'],
  ['  https://example.com ', 'https://example.com'],
])('takes the origin out of %s', (text, origin) => {
  expect(toOrigin(text)).toBe(origin);
});

it.each(['ftp://example.com', 'https://', 'two words'])(
  'leaves "%s" for the server to refuse',
  (text) => {
    expect(toOrigin(text)).toBe(text);
  }
);

it('leaves an empty line empty', () => {
  expect(toOrigin('   ')).toBe('');
});
