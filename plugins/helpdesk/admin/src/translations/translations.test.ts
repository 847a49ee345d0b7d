import { expect, it } from 'vitest';
import { texts as en } from './en';
import { texts as ur } from './ur';

/** `{name}` and `{count, plural, …}`, not the texts inside of a plural. */
const valuesOf = (text: string) =>
  [...text.matchAll(/\{(\w+)\s*[,}]/g)].map(([, name]) => name).sort();

it('has every text in every language, and no other', () => {
  expect(Object.keys(ur).sort()).toEqual(Object.keys(en).sort());
});

it('fills in the same values in every language', () => {
  const values = (texts: Record<string, string>) =>
    Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, valuesOf(text)]));
  expect(values(ur)).toEqual(values(en));
});
