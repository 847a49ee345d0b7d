import { describe, expect, test } from 'vitest';
import { pageTeam } from './page-team';

const PAGES = [
  { path: '/shop', team: 'sales' },
  { path: '/shop/returns', team: 'repairs' },
  { path: '/für-kinder/', team: 'kids' },
];

describe('the team of the page that the client wrote on', () => {
  test.each([
    ['https://example.com/shop', 'sales'],
    ['https://example.com/shop/', 'sales'],
    ['https://example.com/shop/shoes?size=40#top', 'sales'],
    // The longest counts, in whatever order they stand.
    ['https://example.com/shop/returns/1', 'repairs'],
    ['https://other.example/shop', 'sales'],
    ['https://example.com/f%C3%BCr-kinder', 'kids'],
    ['https://example.com/shopping', undefined],
    ['https://example.com/', undefined],
    ['https://example.com/%E0%A4%A', undefined],
    ['not a page', undefined],
    [null, undefined],
  ])('%s: %s', (page, team) => {
    expect(pageTeam(PAGES, page)?.team).toBe(team);
  });

  test('a slash alone is every page, and gives way to any other', () => {
    const pages = [{ path: '/', team: 'all' }, ...PAGES];
    expect(pageTeam(pages, 'https://example.com/')?.team).toBe('all');
    expect(pageTeam(pages, 'https://example.com/a/b')?.team).toBe('all');
    expect(pageTeam(pages, 'https://example.com/shop/b')?.team).toBe('sales');
  });
});
