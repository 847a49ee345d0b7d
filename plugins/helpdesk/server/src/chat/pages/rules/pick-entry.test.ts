import { expect, test } from 'vitest';
import { pathSuffixes } from './path-suffixes';
import { pickEntry, type SlugMatch } from './pick-entry';

const article = (more: Partial<SlugMatch> = {}): SlugMatch => ({
  uid: 'api::article.article',
  documentId: 'a',
  locale: null,
  slug: 'grinders',
  names: ['article', 'articles'],
  ...more,
});
const product = (more: Partial<SlugMatch> = {}): SlugMatch => ({
  uid: 'api::product.product',
  documentId: 'p',
  locale: null,
  slug: 'grinders',
  names: ['product', 'products'],
  ...more,
});
const pick = (matches: SlugMatch[], path: string, locale: string | null = null) =>
  pickEntry(matches, { path, locale });

test('a path has as many endings as parts, with and without the slash before them', () => {
  expect(pathSuffixes('/shop/coffee%20mills/')).toEqual([
    '/shop/coffee mills',
    'shop/coffee mills',
    '/coffee mills',
    'coffee mills',
  ]);
  expect(pathSuffixes('/')).toEqual([]);
  expect(pathSuffixes('/%E0%A4%A')).toEqual(['/%E0%A4%A', '%E0%A4%A']);
  expect(pathSuffixes(`/${'x'.repeat(300)}/end`)).toEqual(['/end', 'end']);
});

test('the one entry that there is, is meant', () => {
  expect(pick([article()], '/anything/grinders')?.documentId).toBe('a');
  expect(pick([], '/anything/grinders')).toBe(null);
});

test('the address names the type; where it does not and two could be meant, none is', () => {
  expect(pick([article(), product()], '/Products/grinders')?.documentId).toBe('p');
  expect(pick([article(), product()], '/en/articles/grinders')?.documentId).toBe('a');
  expect(pick([article(), product()], '/shop/grinders')).toBe(null);
  expect(pick([article(), article({ documentId: 'b' })], '/articles/grinders')).toBe(null);
});

test('a longer slug is nearer', () => {
  const page = product({ documentId: 'long', slug: '/shop/grinders' });
  expect(pick([article(), page], '/shop/grinders')?.documentId).toBe('long');
});

test('of its languages, the one in the address, then the visitor’s, then the first', () => {
  const both = [article({ locale: 'en' }), article({ locale: 'ur' })];
  expect(pick(both, '/ur/articles/grinders', 'en')?.locale).toBe('ur');
  expect(pick(both, '/articles/grinders', 'ur')?.locale).toBe('ur');
  expect(pick(both, '/articles/grinders', 'ur-PK')?.locale).toBe('ur');
  expect(pick(both, '/articles/grinders', 'fr')?.locale).toBe('en');
});
