import { expect, test } from 'vitest';
import { directionOf, pickLocale } from './pick-locale';

const NONE = { path: null, chosen: null, account: null, browser: null };

test.each([
  ['the address before all', { path: 'ur', chosen: 'en', account: 'en', browser: 'en' }, 'ur'],
  ['what was chosen before', { chosen: 'ur', account: 'en', browser: 'en' }, 'ur'],
  ['the language of the client', { account: 'ur-PK', browser: 'en' }, 'ur'],
  ['the language of the browser', { browser: 'ur-IN' }, 'ur'],
  ['any language of the site', { browser: 'bn-BD' }, 'bn'],
  ['English, where nothing else is known', {}, 'en'],
  ['English, for a language that there is not', { chosen: 'xx', browser: 'tlh' }, 'en'],
  ['the next wish, for one that there is not', { path: '__proto__', browser: 'UR' }, 'ur'],
])('a page is shown in %s', (_what, wishes, locale) => {
  expect(pickLocale({ ...NONE, ...wishes })).toBe(locale);
});

test('Urdu, Arabic and Hebrew run from the right, others from the left', () => {
  expect(['ur', 'ur-PK', 'ar', 'HE'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'rtl']);
  expect(['en', 'hi', 'ru', 'url'].map(directionOf)).toEqual(['ltr', 'ltr', 'ltr', 'ltr']);
});
