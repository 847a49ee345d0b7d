import { expect, it } from 'vitest';
import { safeLink } from './safe-link';

it.each([
  ['https://example.com/a?b=1', 'https://example.com/a?b=1'],
  ['http://localhost:1337/x', 'http://localhost:1337/x'],
  ['example.com/help', 'https://example.com/help'],
  ['example.com:8080/help', 'https://example.com:8080/help'],
  ['//example.com', 'https://example.com/'],
  [' ada@example.com ', 'mailto:ada@example.com'],
  ['mailto:ada@example.com', 'mailto:ada@example.com'],
])('takes %s', (typed, link) => {
  expect(safeLink(typed)).toBe(link);
});

it.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'data:text/html,<script>',
  'vbscript:x',
  'file:///etc/passwd',
  'mailto:nobody',
  'word',
  'two words.com',
  '',
])('refuses %s', (typed) => {
  expect(safeLink(typed)).toBeNull();
});
