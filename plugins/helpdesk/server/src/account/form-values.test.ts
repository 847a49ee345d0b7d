import { expect, test } from 'vitest';
import type { Page } from '../site/page';
import { passwordHint } from './form-values';

/** A page of a project whose passwords have at least so many characters. */
const pageWith = (minLength: number, locale: Page['locale']) => {
  const strapi = { getModel: () => ({ attributes: { password: { minLength } } }) };
  // No more of a page is looked at.
  return { strapi, locale } as unknown as Page;
};

test.each([
  ['en', 21, 'At least \u206821\u2069 characters.'],
  ['ru', 21, 'Не короче 21 символа.'],
  ['ru', 22, 'Не короче 22 символов.'],
  ['bn', 21, 'অন্তত \u2068২১\u2069টি অক্ষর।'],
] as const)('the hint for a password says in %s how long: %i', (locale, least, said) => {
  expect(passwordHint(pageWith(least, locale))).toContain(said);
});
