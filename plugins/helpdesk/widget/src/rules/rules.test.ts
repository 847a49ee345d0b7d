import { describe, expect, test } from 'vitest';
import { CHAT_LIMITS } from '../../../contracts/chat';
import { addPage } from './add-page';
import { backoff } from './backoff';
import { answersOf, checkAnswers } from './check-answers';
import { fillWords } from './fill-words';
import { isComposing } from './is-composing';
import { linkify } from './linkify';
import { markTitle } from './mark-title';
import { safeUrl } from './safe-url';
import { dayOf, statusWords } from './status-words';
import { toldPage } from './told-page';

describe('waiting before the next try', () => {
  test('grows with each failure up to half a minute, and is spread over its second half', () => {
    const longest = Array.from({ length: 8 }, (_, failures) => backoff(failures, 1));
    expect(longest).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
    expect(backoff(3, 0)).toBe(4_000);
    expect(backoff(10_000, 0.5)).toBe(22_500);
  });
});

test('a key of a word that is still being put together is known in Safari too', () => {
  expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true);
  expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true);
  expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false);
});

describe('links in what somebody typed', () => {
  const links = (text: string) =>
    linkify(text).flatMap((part) => (typeof part === 'string' ? [] : [part.href]));

  test.each([
    ['See https://example.com/a?b=1#c.', ['https://example.com/a?b=1#c']],
    ['(https://en.wikipedia.org/wiki/Tea_(drink))', ['https://en.wikipedia.org/wiki/Tea_(drink)']],
    ['www.example.com, please', ['https://www.example.com/']],
    ['write to maria.lind+x@mail.example.com!', ['mailto:maria.lind+x@mail.example.com']],
    ['دیکھیں: https://example.com/چائے۔', ['https://example.com/%DA%86%D8%A7%D8%A6%DB%92']],
    ['देखें https://example.com/a।', ['https://example.com/a']],
    ['HTTP://EXAMPLE.COM', ['http://example.com/']],
    ['two: https://a.example https://b.example', ['https://a.example/', 'https://b.example/']],
    ['javascript:alert(1) data:text/html,x file:///etc vbscript:x', []],
    ['https:// http://. a@b @example.com www.', []],
  ])('of %j are %j', (text, wanted) => {
    expect(links(text)).toEqual(wanted);
  });

  test('leave every letter of the text where it was', () => {
    const text = ' a  (https://x.example),\n\tb "www.y.example" c@d.example… ';
    const parts = linkify(text).map((part) => (typeof part === 'string' ? part : part.text));
    expect(parts.join('')).toBe(text);
  });

  test.each([
    'a'.repeat(5_000),
    `${'a.'.repeat(2_500)}@`,
    'http://'.repeat(700),
    `www.${'.'.repeat(4_990)}`,
    '('.repeat(5_000),
  ])('are looked for in a text as long as it may be without delay (%#)', (text) => {
    const since = performance.now();
    linkify(text);
    expect(performance.now() - since).toBeLessThan(200);
  });
});

test.each([
  ['https://example.com/', 'https://example.com/'],
  ['/faq', 'https://desk.example/faq'],
  ['mailto:a@b.example', 'mailto:a@b.example'],
  ['javascript:alert(1)', null],
  [' java\nscript:alert(1)', null],
  ['data:text/html,x', null],
  ['https://', null],
])('the address %j leads to %j', (address, wanted) => {
  expect(safeUrl(address, 'https://desk.example')).toBe(wanted);
});

test('a title is marked once, and has its own words again', () => {
  expect(markTitle('Shop', 2)).toBe('(2) Shop');
  expect(markTitle('(2) Shop', 3)).toBe('(3) Shop');
  expect(markTitle('(3) Shop', 0)).toBe('Shop');
  expect(markTitle('(new) Shop', 0)).toBe('(new) Shop');
});

describe('the pages of a visit', () => {
  const page = (url: string, at = 1) => ({ url, title: url, at });
  test('are as many as the desk takes, the newest last', () => {
    let pages: ReturnType<typeof addPage> = [];
    for (let at = 0; at < 100; at += 1) pages = addPage(pages, page(`/${at}`));
    expect(pages).toHaveLength(CHAT_LIMITS.pages);
    expect(pages.at(-1)?.url).toBe('/99');
  });
  test('do not grow by looking at the same one', () => {
    const pages = addPage([], page('/a'));
    expect(addPage(pages, page('/a', 9))).toBe(pages);
    expect(addPage(pages, page('/b'))).toHaveLength(2);
  });
  test('are told no longer than the desk takes, and without our mark', () => {
    const told = toldPage({ url: 'u'.repeat(9_999), title: `(3) ${'t'.repeat(999)}`, at: 1 });
    expect([told.url.length, told.title.length]).toEqual([CHAT_LIMITS.url, CHAT_LIMITS.title]);
    expect(told.title.startsWith('t')).toBe(true);
  });
});

describe('what a visitor may expect', () => {
  const karachi = 'Asia/Karachi';
  const at = (time: string) => Date.parse(`${time}+05:00`);
  const now = at('2027-03-10T18:00:00');
  const away = { isOnline: false, answersInMinutes: null };

  test.each([
    [{ isOnline: true, answersInMinutes: null, opensAt: null }, { key: 'online' }],
    [
      { isOnline: true, answersInMinutes: 2, opensAt: null },
      { key: 'minutes', count: 2 },
    ],
    [
      { isOnline: true, answersInMinutes: 0, opensAt: null },
      { key: 'minutes', count: 1 },
    ],
    [
      { isOnline: true, answersInMinutes: 130, opensAt: null },
      { key: 'hours', count: 2 },
    ],
    [{ ...away, opensAt: null }, { key: 'away' }],
    [{ ...away, opensAt: now - 1 }, { key: 'away' }],
    [{ ...away, opensAt: at('2027-03-10T20:00:00') }, { key: 'backToday' }],
    [{ ...away, opensAt: at('2027-03-11T09:00:00') }, { key: 'backTomorrow' }],
    [{ ...away, opensAt: at('2027-03-12T09:00:00') }, { key: 'backOn' }],
  ])('with %j is %j', (status, wanted) => {
    expect(statusWords(status, now, karachi)).toMatchObject(wanted);
  });

  test('is said by the visitor’s own day', () => {
    const opensAt = Date.parse('2027-03-11T04:00:00Z');
    const evening = Date.parse('2027-03-11T03:00:00Z');
    expect(statusWords({ ...away, opensAt }, evening, 'America/New_York').key).toBe('backToday');
    expect(statusWords({ ...away, opensAt }, evening, 'UTC').key).toBe('backToday');
    const late = Date.parse('2027-03-10T22:00:00Z');
    expect(statusWords({ ...away, opensAt }, late, 'UTC').key).toBe('backTomorrow');
    expect(statusWords({ ...away, opensAt }, late, 'Asia/Karachi').key).toBe('backToday');
  });

  test('knows tomorrow also where a day has 23 or 25 hours', () => {
    const zone = 'America/New_York';
    const beforeLong = Date.parse('2027-11-07T04:30:00Z');
    const opensAt = Date.parse('2027-11-08T14:00:00Z');
    expect(dayOf(beforeLong, zone)).toBe('2027-11-07');
    expect(statusWords({ ...away, opensAt }, beforeLong, zone).key).toBe('backTomorrow');
    const beforeShort = Date.parse('2027-03-14T04:30:00Z');
    const monday = Date.parse('2027-03-15T13:00:00Z');
    expect(dayOf(beforeShort, zone)).toBe('2027-03-13');
    expect(statusWords({ ...away, opensAt: monday }, beforeShort, zone).key).toBe('backOn');
  });
});

describe('words with values', () => {
  test('say numbers in the digits and forms of their language', () => {
    const text = '{count, plural, one {# беседа} few {# беседы} many {# бесед} other {# беседы}}';
    const said = [1, 3, 5, 21].map((count) => fillWords(text, { count }, 'ru'));
    expect(said).toEqual(['1 беседа', '3 беседы', '5 бесед', '21 беседа']);
    const bengali = fillWords('{count, plural, one {#টি} other {#টি}}', { count: 12 }, 'bn');
    expect(bengali).toBe('১২টি');
  });
  test('keep a value of the other direction together, and leave what is unknown', () => {
    expect(fillWords('{name}: {none}', { name: 'علی' }, 'en')).toBe('\u2068علی\u2069: {none}');
    expect(fillWords('{constructor}', {}, 'en')).toBe('{constructor}');
  });
});

describe('answers before a chat', () => {
  const field = (key: string, more = {}) => ({
    ...{ key, known: null, type: 'text' as const, required: false },
    ...more,
  });
  test('are missed where they are required, and an address looks like one', () => {
    const fields = [
      field('name', { required: true }),
      field('email', { known: 'email' as const }),
      field('note'),
    ];
    expect(checkAnswers(fields, { name: '  ', email: 'maria' })).toEqual({
      name: 'missing',
      email: 'address',
    });
    expect(checkAnswers(fields, { name: 'M', email: 'm@x.example' })).toEqual({});
    expect(checkAnswers([field('constructor', { required: true })], {})).toEqual({
      constructor: 'missing',
    });
  });
  test('are sent as the desk takes them', () => {
    const fields = [field('age', { type: 'number' }), field('note'), field('tick')];
    expect(answersOf(fields, { age: '42', note: '', tick: true, other: 'x' })).toEqual({
      age: 42,
      tick: true,
    });
    expect(answersOf(fields, { age: 'many' })).toEqual({ age: 'many' });
  });
});
