import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ERRORS } from '../errors';
import { packageRoot } from '../platform/package-root';
import { fill, LOCALES, textsOf } from './translations';

const keysOf = (locale: (typeof LOCALES)[number]) =>
  Object.entries(textsOf(locale)).flatMap(([group, texts]) =>
    Object.keys(texts).map((name) => `${group}.${name}`)
  );
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe('the texts of the site', () => {
  test('are the same ones in every language', () => {
    for (const locale of LOCALES) expect(keysOf(locale)).toEqual(keysOf('en'));
  });

  test('are translated, every one, with the same values in them', () => {
    for (const [group, texts] of Object.entries(textsOf('en'))) {
      for (const [name, english] of Object.entries(texts)) {
        const urdu = textsOf('ur')[group][name];
        expect(urdu, `${group}.${name}`).toMatch(/\p{Script=Arabic}/u);
        expect(placeholders(urdu)).toEqual(placeholders(english));
      }
    }
  });

  test('name every code that the doors of the site may answer with', () => {
    const generic = Object.keys(textsOf('en').codes).filter((code) => code !== 'other');
    for (const code of generic) expect(Object.keys(ERRORS)).toContain(code);
  });

  test('are used by a template or by name, none is left over', () => {
    const root = packageRoot();
    const folders = ['site/templates', 'server/src/site', 'server/src/forms'];
    const sources = folders
      .flatMap((folder) => readdirSync(path.join(root, folder)).map((file) => `${folder}/${file}`))
      .filter((file) => /\.(liquid|ts)$/.test(file) && !/\.(test|spec)\.ts$/.test(file))
      .map((file) => readFileSync(path.join(root, file), 'utf8'))
      .join('\n');
    // Looked up by a computed name: codes of refusals and problems of fields, titles of pages.
    const named = keysOf('en').filter((key) => !/^(codes|problems)\.|\.title$/.test(key));
    const unused = named.filter((key) => !sources.includes(key));
    expect(unused).toEqual([]);
  });

  test('take values that keep their own direction', () => {
    expect(fill('Request {number}', { number: '#1042' })).toBe('Request \u2068#1042\u2069');
    expect(fill('{constructor} {x}', {})).toBe('{constructor} {x}');
  });
});
