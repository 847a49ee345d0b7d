import { afterEach, describe, expect, test, vi } from 'vitest';
import { isClosed } from './content-manager-guard';

const CLOSED = new Set(['plugin::helpdesk.ticket', 'plugin::helpdesk.entry']);
const closed = (path: string, more: { query?: unknown; body?: unknown } = {}) =>
  isClosed({ path, query: {}, body: undefined, ...more }, CLOSED);

describe('a request to a door of Strapi', () => {
  test.each([
    ['plain', '/content-manager/collection-types/plugin::helpdesk.ticket'],
    ['with an id', '/content-manager/collection-types/plugin::helpdesk.entry/1/actions/publish'],
    ['of relations', '/content-manager/relations/plugin::helpdesk.ticket/contact'],
    ['encoded', '/content-manager/collection-types/plugin%3A%3Ahelpdesk.ticket'],
    ['encoded twice', '/content-manager/collection-types/plugin%253a%253ahelpdesk%252eticket'],
    ['with one letter encoded', '/content-m%61nager/collection-types/plugin::helpdesk.%74icket'],
    ['in capitals', '/Content-Manager/Collection-Types/PLUGIN::HELPDESK.TICKET'],
    ['with double slashes', '//content-manager//collection-types//plugin::helpdesk.ticket'],
    ['with a slash at the end', '/content-manager/collection-types/plugin::helpdesk.ticket/'],
    ['with blanks', '/content-manager/collection-types/plugin::helpdesk.ticket%20'],
    [
      'beside a broken part',
      '/content-manager/collection-types/plugin::helpdesk%2Eticket/%E0%A4%A',
    ],
    ['of languages', '/i18n/content-manager/get-fill-from-locale/plugin::helpdesk.ticket'],
  ])('is closed when the path names our type: %s', (_how, path) => {
    expect(closed(path)).toBe(true);
  });

  test.each([
    ['the query', { query: { contentType: 'plugin::helpdesk.ticket' } }],
    ['a list in the query', { query: { contentType: ['x', 'plugin::helpdesk.ticket'] } }],
    ['the body', { body: { contentTypeUID: 'plugin::helpdesk.ticket', field: 'subject' } }],
    ['a list in the body', { body: [{ contentType: 'plugin::helpdesk.ticket' }] }],
  ])('is closed when %s names our type', (_where, more) => {
    expect(closed('/content-manager/uid/check-availability', more)).toBe(true);
  });

  test('is closed when a file is to be tied to our type', () => {
    const body = { ref: 'plugin::helpdesk.ticket', refId: '1', field: 'files' };
    expect(closed('/upload', { body })).toBe(true);
    expect(closed('/api/upload', { body })).toBe(true);
  });
});

describe('what is not ours stays open', () => {
  test.each([
    '/content-manager/collection-types/api::article.article',
    '/content-manager/collection-types/plugin::helpdesk.ticket-guide',
    '/content-manager/init',
    '/helpdesk/tickets/1001',
    '/content-manager/%E0%A4%A',
  ])('%s', (path) => {
    expect(closed(path)).toBe(false);
  });

  test('a text that happens to be the name of a type, here and in our own form', () => {
    const body = { title: 'plugin::helpdesk.ticket' };
    expect(closed('/content-manager/collection-types/api::article.article', { body })).toBe(false);
    expect(closed('/support/request', { body: { ref: 'plugin::helpdesk.ticket' } })).toBe(false);
  });

  test.each([null, undefined, 'text', 7, [null], { model: null }])('an odd body: %o', (body) => {
    expect(closed('/content-manager/uid/generate', { body })).toBe(false);
  });
});

describe('an address that was encoded thousands of times', () => {
  afterEach(() => vi.restoreAllMocks());

  test('is not undone to its end, which would hold up everybody else', () => {
    const decode = vi.spyOn(globalThis, 'decodeURIComponent');
    expect(closed(`/%${'25'.repeat(7_900)}`)).toBe(false);
    expect(decode.mock.calls.length).toBeLessThan(10);
  });
});
