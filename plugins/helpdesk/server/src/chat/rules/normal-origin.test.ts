import { expect, test } from 'vitest';
import { normalOrigin } from './normal-origin';

test.each([
  ['https://www.example.com', 'https://www.example.com'],
  ['https://www.example.com/', 'https://www.example.com'],
  [' HTTPS://WWW.Example.com ', 'https://www.example.com'],
  ['https://www.example.com:443', 'https://www.example.com'],
  ['http://localhost:3000', 'http://localhost:3000'],
  ['http://[::1]:8080/', 'http://[::1]:8080'],
  ['https://пример.рф', 'https://xn--e1afmkfd.xn--p1ai'],
])('%j is the origin %j', (given, origin) => {
  expect(normalOrigin(given)).toBe(origin);
});

test.each([
  'www.example.com',
  'https://www.example.com/shop',
  'https://www.example.com?x',
  'https://user@example.com',
  'https://*.example.com',
  'https://a.example, https://b.example',
  'https://a.example; script-src *',
  'javascript://example.com',
  'file:///etc/passwd',
  'null',
  '*',
  '',
  'https://',
])('%j is none', (given) => {
  expect(normalOrigin(given)).toBeNull();
});
