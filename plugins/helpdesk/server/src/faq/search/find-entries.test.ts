import { describe, expect, test } from 'vitest';
import { arrangeFaq, type Entry, type Faq } from '../rules/faq-tree';
import { findEntries } from './find-entries';
import { presentResult } from './present-results';
import { category, entry, entryText, shopFaq } from './search-fixture';
import { otherSpellings } from './spellings';
import { buildTextIndex } from './text-index';

const arrange = (entries: Entry[]): Faq =>
  arrangeFaq({
    stamp: 'small',
    defaultLocale: 'en',
    categories: [
      category({ key: 'machines' }),
      category({ key: 'grinders', parent: 'machines' }),
      category({ key: 'shop', site: 'shop' }),
    ],
    entries,
    pages: [],
  });

async function searching(faq: Faq, locales: string[]) {
  const indexes = await Promise.all(locales.map((locale) => buildTextIndex(faq, locale)));
  const [locale] = locales;
  return (query: string, more: { category?: string; site?: string; faq?: Faq } = {}) =>
    findEntries(more.faq ?? faq, indexes, {
      query,
      reader: { locale, site: more.site ?? null },
      category: more.category ?? null,
    });
}
const keysOf = (found: { entry: Entry }[]) => found.map(({ entry: { key } }) => key);

describe('a search', () => {
  const loud = entry({
    key: 'loud',
    category: 'grinders',
    texts: new Map([
      ['en', entryText('Why is it loud?', 'Clean the burrs.', 'noise')],
      ['hi', entryText('शोर क्यों है?', 'चक्की साफ करें।')],
    ]),
  });
  const english = entry({
    key: 'english',
    category: 'machines',
    texts: new Map([['en', entryText('What do burrs cost?', 'Ask for a price.')]]),
  });
  const staff = entry({
    key: 'staff',
    audience: 'staff',
    texts: new Map([['en', entryText('Secret burrs')]]),
  });
  const elsewhere = entry({
    key: 'elsewhere',
    category: 'shop',
    texts: new Map([['en', entryText('Burrs of the shop')]]),
  });
  const faq = arrange([loud, english, staff, elsewhere]);

  test('puts the question before keywords and answer', async () => {
    const find = await searching(faq, ['en']);
    expect(keysOf(find('burrs', { site: 'none' }))).toEqual(['english', 'loud']);
    expect(keysOf(find('noise'))).toEqual(['loud']);
  });

  test('finds nothing for staff, and nothing of another site', async () => {
    const find = await searching(faq, ['en']);
    expect(keysOf(find('secret'))).toEqual([]);
    expect(keysOf(find('burrs', { site: 'none' }))).not.toContain('elsewhere');
    expect(keysOf(find('burrs', { site: 'shop' }))).toContain('elsewhere');
  });

  test('keeps to a category and those below it', async () => {
    const find = await searching(faq, ['en']);
    expect(keysOf(find('burrs', { category: 'grinders' }))).toEqual(['loud']);
    expect(keysOf(find('burrs', { category: 'machines' }))).toEqual(['english', 'loud']);
    expect(keysOf(find('grinders'))).toEqual(['loud']);
  });

  test('finds in another language what is not there in one’s own, and ranks it below', async () => {
    const find = await searching(faq, ['hi', 'en']);
    expect(keysOf(find('cost'))).toEqual(['english']);
    expect(find('cost')[0].shown).toMatchObject({ locale: 'en', isFallback: true });
    const both = arrange([
      entry({ key: 'b', texts: new Map([['en', entryText('BR-200')]]) }),
      entry({ key: 'c', texts: new Map([['hi', entryText('BR-200')]]) }),
    ]);
    expect(keysOf((await searching(both, ['hi', 'en']))('br200'))).toEqual(['c', 'b']);
  });

  test('shows the reader’s language where an English word found it', async () => {
    const [found] = (await searching(faq, ['hi', 'en']))('loud');
    const { question, locale, snippet } = presentResult(faq, found, { locale: 'hi', site: null });
    expect({ question, locale }).toEqual({ question: 'शोर क्यों है?', locale: 'hi' });
    expect(snippet).toEqual([{ text: 'चक्की साफ करें।', isMatch: false }]);
  });

  test('finds no more what was taken back after the index was made', async () => {
    const find = await searching(faq, ['en']);
    expect(keysOf(find('noise', { faq: arrange([english]) }))).toEqual([]);
  });

  test('marks each form of the words in the answer', async () => {
    const [found] = (await searching(faq, ['en']))('burr cleaning');
    const { snippet } = presentResult(faq, found, { locale: 'en', site: null });
    const marked = snippet.filter(({ isMatch }) => isMatch).map(({ text }) => text);
    expect(marked).toEqual(['Clean', 'burrs']);
  });
});

test('a word that stands nearly everywhere counts only beside those that tell something', async () => {
  const many = Array.from({ length: 700 }, (_, at) => {
    const what = at % 20 === 0 ? 'leaks' : `does number ${at}`;
    return entry({
      key: `e${at}`,
      position: at,
      texts: new Map([['en', entryText(`A machine ${what}`)]]),
    });
  });
  const find = await searching(arrange(many), ['en']);
  const found = find('leaking machines');
  expect(found).toHaveLength(35);
  expect(found.every(({ fit }) => fit === 1)).toBe(true);
  expect(find('machines')).toHaveLength(60);
  // Too few of them: those with the common word follow.
  expect(keysOf(find('machine 699')).slice(0, 2)).toEqual(['e699', 'e0']);
  expect(find('machine 699')).toHaveLength(60);
});

test('a large FAQ is read a stretch at a time, and whatever waits has its turns meanwhile', async () => {
  const text = entryText('A question of some words', 'An answer of some more words. '.repeat(30));
  const many = Array.from({ length: 2_000 }, (_, at) =>
    entry({ key: `e${at}`, texts: new Map([['en', text]]) })
  );
  let turns = 0;
  const waiting = setInterval(() => (turns += 1), 1);
  await buildTextIndex(arrange(many), 'en');
  clearInterval(waiting);
  expect(turns).toBeGreaterThan(2);
});

test('other spellings are made of words that the FAQ has', async () => {
  const faq = shopFaq();
  const [en, ru] = [await buildTextIndex(faq, 'en'), await buildTextIndex(faq, 'ru')];
  expect(otherSpellings('wraanty', [en])).toEqual(['warranty']);
  expect(otherSpellings('гаррнтйи', [ru, en])).toEqual(['гарантии']);
  expect(otherSpellings('xylophone', [en, ru])).toEqual([]);
  expect(otherSpellings('warranty', [en])).toEqual([]);
});

describe('whatever is typed', () => {
  const hostile = [
    '.*+?^${}()|[]\\',
    '(a+)+$ ((((((',
    '"machine" -refund +AND OR NOT *',
    '__proto__ constructor prototype toString hasOwnProperty',
    "' or 1=1; drop table helpdesk_faq_searches; --",
    '\u0000\u0001\u001b[31m\u202e\u2066',
    '\ud800 \udc00 \ud83d',
    '<script>alert(1)</script>',
    '{{ 7 | times: 7 }} {% raw %}',
    'а'.repeat(5_000),
    'return '.repeat(700),
    `${'z'.repeat(39)} `.repeat(100),
    '١٢٣ ১২৩ १२३',
    '👩‍👩‍👧‍👦'.repeat(200),
    'ﷺ'.repeat(200),
    '',
    '   ',
  ];

  test.each(hostile.map((query) => [query.slice(0, 40), query]))(
    '%j is answered',
    async (_, query) => {
      const faq = shopFaq();
      const indexes = await Promise.all(['en', 'ur', 'ru'].map((one) => buildTextIndex(faq, one)));
      const reader = { locale: 'en', site: null };
      const found = findEntries(faq, indexes, {
        query: query.slice(0, 200),
        reader,
        category: null,
      });
      for (const one of found) {
        const { snippet } = presentResult(faq, one, reader);
        expect(snippet.map(({ text }) => text).join('')).not.toMatch(/<script/);
      }
      expect(otherSpellings(query.slice(0, 200), indexes).length).toBeLessThanOrEqual(3);
    }
  );
});
