import { expect, test } from 'vitest';
import { keepLanguage } from './own-links';

const inUrdu = { root: '/support', named: '/support/ur', locales: ['en', 'ur'] };
const shown = (address: string, at = inUrdu) => keepLanguage(`<a href="${address}">x</a>`, at);

test.each([
  ['/support/faq/a/b', '/support/ur/faq/a/b'],
  ['/support/request?x=1#y', '/support/ur/request?x=1#y'],
  ['/support/en/faq/a', '/support/en/faq/a'],
  ['/support/assets/a.css', '/support/assets/a.css'],
  ['/supporters/a', '/supporters/a'],
  ['https://a.example/support/faq/a', 'https://a.example/support/faq/a'],
  ['#part', '#part'],
])('a link to %s leads to %s', (address, expected) => {
  expect(shown(address)).toBe(`<a href="${expected}">x</a>`);
});

test('a page whose address names no language leaves links as they are', () => {
  const at = { ...inUrdu, named: '/support' };
  expect(shown('/support/faq/a', at)).toBe('<a href="/support/faq/a">x</a>');
});
