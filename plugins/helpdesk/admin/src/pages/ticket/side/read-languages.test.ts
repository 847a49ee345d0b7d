import { expect, it } from 'vitest';
import { languageFor, readLanguages } from './read-languages';

it('puts the most wanted first, a language once', () => {
  expect(readLanguages('en;q=0.6, ur-PK, ur;q=0.9')).toEqual(['ur-PK', 'en']);
  expect(readLanguages('sv,sv;q=0.8')).toEqual(['sv']);
});

it('leaves out what is refused and what is no language', () => {
  expect(readLanguages('*;q=0.5, fr;q=0, <b>, de')).toEqual(['de']);
  expect(readLanguages('')).toEqual([]);
});

it('names a language to its reader, and what is none as it came', () => {
  expect(languageFor('ur', 'en')).toBe('Urdu');
  expect(languageFor('not a code', 'en')).toBe('not a code');
});
