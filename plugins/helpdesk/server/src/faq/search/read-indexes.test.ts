import type { Core } from '@strapi/strapi';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Faq } from '../rules/faq-tree';
import { readIndexes } from './read-indexes';
import { entry, entryText, shopFaq } from './search-fixture';
import type { TextIndex } from './text-index';

/** Builds under way, ended by the test. */
const builds = vi.hoisted(() => [] as { locale: string; end(): void; fail(): void }[]);
vi.mock('./text-index', () => ({
  buildTextIndex: ({ stamp }: Faq, locale: string) =>
    new Promise<TextIndex>((resolve, reject) => {
      builds.push({
        locale,
        end: () => resolve({ locale, stamp, words: new Map(), search: () => [] }),
        fail: () => reject(new Error('No memory')),
      });
    }),
}));
beforeEach(() => {
  builds.length = 0;
});

// Only an identity is needed of it.
const newStrapi = () => ({}) as Core.Strapi;
const endAll = () => builds.splice(0).forEach(({ end }) => end());

test('many who ask at once wait for one build in each language', async () => {
  const [strapi, faq] = [newStrapi(), shopFaq()];
  const asked = Promise.all([1, 2, 3].map(() => readIndexes(strapi, faq, 'hi')));
  expect(builds.map(({ locale }) => locale)).toEqual(['hi', 'en']);
  endAll();
  const [first, ...others] = await asked;
  expect(first.map(({ locale }) => locale)).toEqual(['hi', 'en']);
  for (const other of others) expect(other).toEqual(first);
  await readIndexes(strapi, faq, 'hi');
  expect(builds).toEqual([]);
});

test('while a large FAQ is read anew, the old index answers, and then the new one', async () => {
  const strapi = newStrapi();
  const [old, next] = [shopFaq(), { ...shopFaq(), stamp: 'next' }];
  const first = readIndexes(strapi, old, 'en');
  endAll();
  await first;
  const stamps = async () => (await readIndexes(strapi, next, 'en')).map(({ stamp }) => stamp);
  expect(await stamps()).toEqual(['shop']);
  expect(await stamps()).toEqual(['shop']);
  expect(builds).toHaveLength(1);
  endAll();
  expect(await stamps()).toEqual(['next']);
});

test('a build that fails is begun again by the next who asks', async () => {
  const [strapi, faq] = [newStrapi(), shopFaq()];
  const failing = readIndexes(strapi, faq, 'en');
  builds.splice(0).forEach(({ fail }) => fail());
  await expect(failing).rejects.toThrow('No memory');
  const again = readIndexes(strapi, faq, 'en');
  endAll();
  expect(await again).toHaveLength(1);
});

test('the languages are the reader’s, the site’s, English, and those that stand in for them', async () => {
  const swahili = entry({ key: 'x', texts: new Map([['sw', entryText('Habari?')]]) });
  const languages = async (faq: Faq, locale: string) => {
    const indexes = readIndexes(newStrapi(), faq, locale);
    endAll();
    return (await indexes).map((index) => index.locale);
  };
  expect(await languages(shopFaq({ entries: [swahili] }), 'ur')).toEqual(['ur', 'en', 'sw']);
  expect(await languages({ ...shopFaq(), defaultLocale: 'ru' }, 'ur-PK')).toEqual([
    'ur',
    'ru',
    'en',
  ]);
  expect(await languages(shopFaq(), 'xx')).toEqual(['en']);
});
