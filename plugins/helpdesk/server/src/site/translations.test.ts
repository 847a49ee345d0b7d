import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ERRORS } from '../errors';
import { packageRoot } from '../platform/package-root';
import { unfinished } from './languages-fixture';
import { fill, LOCALES, LOCALE_NAMES, textsOf } from './translations';

const keysOf = (locale: (typeof LOCALES)[number]) =>
  Object.entries(textsOf(locale)).flatMap(([group, texts]) =>
    Object.keys(texts).map((name) => `${group}.${name}`)
  );

describe('the texts of the site', () => {
  test('are the same ones in every language', () => {
    for (const locale of LOCALES) expect(keysOf(locale)).toEqual(keysOf('en'));
  });

  test('are translated, every one, with the same values in them', () => {
    const named = keysOf('en').map((key) => {
      const [group, name] = key.split('.');
      const text = LOCALES.map((locale) => [locale, textsOf(locale)[group][name]]);
      return [key, unfinished(Object.fromEntries(text))] as const;
    });
    expect(named.filter(([, languages]) => languages.length > 0)).toEqual([]);
  });

  test('stand each in one file: of two groups with one name, one would be lost', () => {
    for (const locale of LOCALES) {
      const folder = path.join(packageRoot(), 'site', 'translations', locale);
      const groups = readdirSync(folder).flatMap((file) =>
        Object.keys(JSON.parse(readFileSync(path.join(folder, file), 'utf8')))
      );
      expect([...groups].sort()).toEqual([...new Set(groups)].sort());
    }
  });

  test('name every code that the doors of the site may answer with', () => {
    const generic = Object.keys(textsOf('en').codes).filter((code) => code !== 'other');
    for (const code of generic) expect(Object.keys(ERRORS)).toContain(code);
  });

  test('are used by a template or by name, none is left over', () => {
    const root = packageRoot();
    const domains = ['site', 'forms', 'rating', 'account', 'chat', 'faq/pages'].map(
      (name) => `server/src/${name}`
    );
    const folders = ['site/templates', ...domains];
    const sources = folders
      .flatMap((folder) => readdirSync(path.join(root, folder)).map((file) => `${folder}/${file}`))
      .filter((file) => /\.(liquid|ts)$/.test(file) && !/\.(test|spec)\.ts$/.test(file))
      .map((file) => readFileSync(path.join(root, file), 'utf8'))
      .join('\n');
    // Looked up by a computed name: codes of refusals and problems of fields, titles of pages.
    const computed = /^(codes|problems|accountProblems|scores)\.|\.title$/;
    const named = keysOf('en').filter((key) => !computed.test(key));
    const unused = named.filter((key) => !sources.includes(key));
    expect(unused).toEqual([]);
  });

  test('take values that keep their own direction', () => {
    expect(fill('Request {number}', { number: '#1042' })).toBe('Request \u2068#1042\u2069');
    expect(fill('{constructor} {x}', {})).toBe('{constructor} {x}');
  });

  test('take numbers in the digits and the form of their language', () => {
    const hint = (locale: (typeof LOCALES)[number], count: number) =>
      fill(textsOf(locale).request.filesHint, { count, size: '1' }, locale).replace(
        /[\u2068\u2069]/g,
        ''
      );
    expect(hint('en', 1)).toBe('At most 1 file of up to 1.');
    expect(hint('en', 5)).toBe('At most 5 files, each of up to 1.');
    expect(hint('ru', 1)).toBe('Не больше 1 файла, до 1.');
    expect(hint('bn', 5)).toBe('সর্বোচ্চ ৫টি ফাইল, প্রতিটি 1 পর্যন্ত।');
    expect(fill('{left}', { left: 1_200 }, 'bn')).toBe('\u2068১,২০০\u2069');
  });

  test('name each language in itself', () => {
    expect(unfinished(LOCALE_NAMES)).toEqual([]);
  });
});

describe('an unfinished text is found', () => {
  const WHOLE = Object.fromEntries(
    LOCALES.map((locale) => [locale, fill(textsOf(locale).ticket.changed, {})])
  );

  test.each([
    ['that is missing', { hi: '' }, ['hi']],
    ['that is still English', { ru: 'State: {state}', sw: 'State: {state}' }, ['sw', 'ru']],
    ['that is half English', { sw: 'Hali of your request: {state}' }, ['sw']],
    ['in the letters of another', { hi: 'অবস্থা: {state}' }, ['hi']],
    ['with one letter of another', { bn: 'অवস্থা: {state}' }, ['bn']],
    ['without its value', { ur: 'حالت' }, ['ur']],
    ['with a value that is none', { ru: 'Статус: {status}' }, ['ru']],
  ])('%s', (_what, change, languages) => {
    expect(unfinished(WHOLE)).toEqual([]);
    expect(unfinished({ ...WHOLE, ...change })).toEqual(languages);
  });
});
