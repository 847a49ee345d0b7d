import { expect, test } from 'vitest';
import { keptPages, type KeptPage } from './kept-pages';

const page = (bytes: number): KeptPage => ({
  plain: Buffer.alloc(bytes),
  gzip: null,
  br: null,
  etag: '',
  headers: {},
  stamp: '',
  at: 0,
});

test('what is asked for last stays, what is asked for least goes', () => {
  const pages = keptPages(60_000);
  for (const key of ['a', 'b', 'c', 'd']) pages.set(key, page(10_000));
  expect(pages.get('a')).not.toBeNull();
  pages.set('e', page(10_000));
  pages.set('f', page(10_000));
  expect(['a', 'b', 'e', 'f'].map((key) => pages.get(key) !== null)).toEqual([
    true,
    false,
    true,
    true,
  ]);
});

test('a hundred thousand addresses take no more than the limit', () => {
  const pages = keptPages(200_000);
  for (let at = 0; at < 100_000; at += 1) pages.set(`/support/faq/${at}`, page(1_000));
  expect(pages.bytes).toBeLessThanOrEqual(200_000);
  expect(pages.size).toBeLessThan(100);
});

test('a page that grows by its shorter forms counts as what it has become', () => {
  const pages = keptPages(100_000);
  pages.set('a', page(10_000));
  const before = pages.bytes;
  pages.set('a', { ...page(10_000), gzip: Buffer.alloc(3_000) });
  expect(pages.bytes - before).toBe(3_000);
  pages.delete('a');
  pages.delete('a');
  expect([pages.size, pages.bytes]).toEqual([0, 0]);
});

test('one page is never all of it, and without room none is kept', () => {
  const pages = keptPages(100_000);
  pages.set('a', page(10_000));
  pages.set('b', page(90_000));
  expect([pages.get('a') !== null, pages.get('b')]).toEqual([true, null]);
  const none = keptPages(0);
  none.set('a', page(1));
  expect(none.size).toBe(0);
});
