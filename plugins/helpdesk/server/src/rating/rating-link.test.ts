import type { Core } from '@strapi/strapi';
import { expect, test } from 'vitest';
import { signLink } from '../site/links';
import { signRatingLink, verifyRatingLink } from './rating-link';

const desk = (...keys: string[]) =>
  // Signing reads nothing of Strapi but its keys.
  ({ config: { get: () => keys } }) as unknown as Core.Strapi;
const strapi = desk('first-key', 'older-key');
const NOW = 1_800_000_000_000;
const LINK = {
  ticketKey: '0123456789abcdef0123456789abcdef',
  seq: 7,
  email: 'Ayesha@Example.com',
  expiresAt: NOW + 60_000,
};
const token = signRatingLink({ strapi, ...LINK });
const verify = (more: Partial<Parameters<typeof verifyRatingLink>[0]> = {}) =>
  verifyRatingLink({ strapi, token, email: 'ayesha@example.com', now: NOW, ...more });

test('a link holds for the address that it was mailed to', () => {
  expect(token).toMatch(/^[0-9a-f]{80}$/);
  expect(verify()).toBe(true);
  expect(verify({ email: 'other@example.com' })).toBe(false);
  expect(verify({ email: '' })).toBe(false);
});

test('a link ends', () => {
  expect(verify({ now: LINK.expiresAt - 1 })).toBe(true);
  expect(verify({ now: LINK.expiresAt })).toBe(false);
});

test('a link holds while its key is in the list, and not after', () => {
  expect(verify({ strapi: desk('newest-key', 'first-key') })).toBe(true);
  expect(verify({ strapi: desk('newest-key') })).toBe(false);
});

test('no digit of a link can be another: not the request, not the answer, not the time', () => {
  for (let at = 0; at < token.length; at += 1) {
    const digit = token[at] === '0' ? '1' : '0';
    expect(verify({ token: `${token.slice(0, at)}${digit}${token.slice(at + 1)}` })).toBe(false);
  }
});

test('the link that opens a request rates nothing', () => {
  const other = signLink({ strapi, ...LINK });
  expect(verify({ token: other })).toBe(false);
  expect(verify({ token: `${other}00000000` })).toBe(false);
});

test.each(['', token.slice(1), `${token}0`, token.toUpperCase(), ` ${token}`, 'null', '../rate'])(
  'refuses the token "%s"',
  (given) => {
    expect(verify({ token: given })).toBe(false);
  }
);
