import { describe, expect, test } from 'vitest';
import { arrangeFaq, findBySlug, isPublic, pathOf, pickText, type Category } from './faq-tree';

const category = (key: string, parent: string | null, site: string | null = null): Category => ({
  key,
  parent,
  site,
  position: 0,
  updatedAt: 0,
  icon: null,
  layout: 'separate',
  texts: new Map([['en', { slug: key, name: key, description: '' }]]),
});
const entry = (key: string, inside: string | null, audience: 'public' | 'staff' = 'public') => ({
  key,
  category: inside,
  audience,
  staffHint: '',
  site: null,
  position: 0,
  updatedAt: 0,
  texts: new Map([
    ['en', { slug: `${key}-en`, question: key, html: '', text: '', keywords: '' }],
    ['ur', { slug: `${key}-ur`, question: key, html: '', text: '', keywords: '' }],
  ]),
});
const faqOf = (categories: Category[], entries: ReturnType<typeof entry>[] = []) =>
  arrangeFaq({ stamp: '', defaultLocale: 'en', categories, entries, pages: [] });
const everywhere = { locale: 'en', site: null };

describe('the tree of categories', () => {
  test('loses none to a parent that is gone or to a circle', () => {
    const faq = faqOf([
      category('a', 'b'),
      category('b', 'a'),
      category('c', 'gone'),
      category('d', 'c'),
      category('self', 'self'),
    ]);
    const placed = [...faq.below.values()].flat().map(({ key }) => key);
    expect(placed.sort()).toEqual(['a', 'b', 'c', 'd', 'self']);
    expect(pathOf(faq, 'd').map(({ key }) => key)).toEqual(['c', 'd']);
    expect(pathOf(faq, 'a').map(({ key }) => key)).toEqual(['b', 'a']);
  });

  test('keeps an entry of a category that is not published, outside of any', () => {
    const faq = faqOf([], [entry('e', 'hidden')]);
    expect(faq.inside.get(null)?.map(({ key, category: place }) => [key, place])).toEqual([
      ['e', null],
    ]);
  });
});

describe('an entry', () => {
  test('is public unless it is for staff, or its category is another site’s', () => {
    const faq = faqOf([category('shop', null, 'shop'), category('in', 'shop')]);
    expect(isPublic(faq, entry('e', 'in'), everywhere)).toBe(true);
    expect(isPublic(faq, entry('e', 'in'), { locale: 'en', site: 'shop' })).toBe(true);
    expect(isPublic(faq, entry('e', 'in'), { locale: 'en', site: 'blog' })).toBe(false);
    expect(isPublic(faq, entry('e', null, 'staff'), everywhere)).toBe(false);
  });

  test('is read in the own language, without its region, then the site’s, then English, then any', () => {
    const document = entry('e', null);
    expect(pickText(document, 'ur-PK', 'en')).toMatchObject({ locale: 'ur', isFallback: false });
    expect(pickText(document, 'hi', 'ur')).toMatchObject({ locale: 'ur', isFallback: true });
    expect(pickText(document, 'hi', 'ru')).toMatchObject({ locale: 'en', isFallback: true });
    const { texts } = document;
    texts.delete('en');
    expect(pickText(document, 'hi', 'ru')).toMatchObject({ locale: 'ur', isFallback: true });
    texts.clear();
    expect(pickText(document, 'hi', 'ru')).toBeNull();
  });

  test('is found by the slug of its reader’s language before that of another', () => {
    const first = entry('a', null);
    const second = entry('b', null);
    first.texts.set('ur', { ...first.texts.get('en')!, slug: 'same' });
    second.texts.set('en', { ...second.texts.get('en')!, slug: 'Same' });
    expect(findBySlug([first, second], 'same', 'en')?.key).toBe('b');
    expect(findBySlug([first, second], 'SAME', 'ur')?.key).toBe('a');
    expect(findBySlug([first, second], 'same', 'ru')?.key).toBe('a');
    expect(findBySlug([first, second], 'constructor', 'en')).toBeNull();
  });
});
