import { describe, expect, test } from 'vitest';
import { backPath } from './back-path';

describe('the way back after a vote', () => {
  test.each([
    ['/support', '/support'],
    ['/support/faq/machines/loud', '/support/faq/machines/loud'],
    [
      '/support/ur/faq/%DA%86%D8%A7%D8%A6%DB%92?x=1#q-1',
      '/support/ur/faq/%DA%86%D8%A7%D8%A6%DB%92?x=1',
    ],
    ['/support/faq/چائے', '/support/faq/%DA%86%D8%A7%D8%A6%DB%92'],
  ])('leads to %s, which is of the site', (given, path) => {
    expect(backPath(given, '/support')).toBe(path);
  });

  test.each([
    '',
    'support/faq',
    'https://evil.example/support',
    '//evil.example/support',
    '/\\evil.example/support',
    '/support\\..\\..\\admin',
    '/support/../admin',
    '/support/%2e%2e/admin',
    '/supporters',
    '/\t/evil.example/support',
    '/support\nLocation: https://evil.example',
    'javascript:alert(1)',
  ])('leads nowhere for %j', (given) => {
    expect(backPath(given, '/support')).toBeNull();
  });
});
