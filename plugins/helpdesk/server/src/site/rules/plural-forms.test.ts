import { describe, expect, test } from 'vitest';
import { withPlurals } from './plural-forms';

const FILES = {
  en: '{count, plural, one {# file} other {# files}}',
  ru: '{count, plural, one {# файл} few {# файла} other {# файлов}}',
  bn: '{count, plural, other {#টি ফাইল}}',
};
const say = (text: string, locale: string, count: number | string) =>
  withPlurals(text, { locale, values: { count } });

describe('a text with a count', () => {
  test.each([
    ['en', 0, '0 files'],
    ['en', 1, '1 file'],
    ['en', 1_200, '1,200 files'],
    ['ru', 1, '1 файл'],
    ['ru', 3, '3 файла'],
    ['ru', 5, '5 файлов'],
    ['ru', 21, '21 файл'],
    ['bn', 5, '৫টি ফাইল'],
  ] as const)('says in %s of %i: %s', (locale, count, said) => {
    expect(say(FILES[locale], locale, count)).toBe(said);
  });

  test('keeps what stands around the count, and the other values', () => {
    const text = 'At most {count, plural, one {# file of} other {# files of}} {size}.';
    expect(say(text, 'en', 1)).toBe('At most 1 file of {size}.');
  });

  test('stays as it is where its number is missing or is no number', () => {
    expect(say(FILES.en, 'en', 'many')).toBe(FILES.en);
    expect(withPlurals(FILES.en, { locale: 'en', values: {} })).toBe(FILES.en);
    expect(say('{constructor, plural, other {#}}', 'en', 1)).toBe(
      '{constructor, plural, other {#}}'
    );
  });
});
