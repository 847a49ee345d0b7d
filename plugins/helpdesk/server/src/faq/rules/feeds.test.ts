import { describe, expect, test } from 'vitest';
import { atomXml } from './feed';
import { inParts, sitemapIndexXml, sitemapXml } from './sitemap';
import { escapeXml } from './xml';

describe('the sitemap', () => {
  test('names each page, when it changed, and its other languages', () => {
    const xml = sitemapXml([
      {
        url: 'https://a.example/support/en/faq/a?x=1&y',
        updatedAt: Date.UTC(2026, 2, 3, 4, 5, 6, 789),
        alternates: [{ locale: 'ur', href: 'https://a.example/support/ur/faq/b' }],
      },
      { url: 'https://a.example/support/en', updatedAt: null, alternates: [] },
    ]);
    expect(xml).toContain(
      '<url><loc>https://a.example/support/en/faq/a?x=1&amp;y</loc><lastmod>2026-03-03T04:05:06Z</lastmod>' +
        '<xhtml:link rel="alternate" hreflang="ur" href="https://a.example/support/ur/faq/b"/></url>'
    );
    expect(xml).toContain('<url><loc>https://a.example/support/en</loc></url>');
  });

  test('is split, and its parts are listed', () => {
    const list = Array.from({ length: 7 }, (_, at) => at);
    expect(inParts(list, 3)).toEqual([[0, 1, 2], [3, 4, 5], [6]]);
    expect(inParts([], 3)).toEqual([[]]);
    expect(inParts(list, 7)).toHaveLength(1);
    expect(sitemapIndexXml(['https://a.example/1.xml', 'https://a.example/2.xml'])).toMatch(
      /<sitemap><loc>https:\/\/a\.example\/2\.xml<\/loc><\/sitemap>\n<\/sitemapindex>/
    );
  });
});

test('the feed holds what an editor wrote as text, whatever it is', () => {
  const xml = atomXml({
    title: 'Help & more',
    language: 'ur',
    home: 'https://a.example/support/ur',
    self: 'https://a.example/support/ur/feed.xml',
    author: 'A <B>',
    entries: [
      {
        key: 'k1',
        title: 'a]]></title><x/>\u0000',
        url: 'https://a.example/support/ur/faq/k',
        html: '<p dir="auto">چکی</p>',
        updatedAt: Date.UTC(2026, 2, 3),
      },
    ],
  });
  expect(xml).toContain('<title>a]]&gt;&lt;/title&gt;&lt;x/&gt;</title>');
  expect(xml).toContain(
    '<content type="html">&lt;p dir=&quot;auto&quot;&gt;چکی&lt;/p&gt;</content>'
  );
  expect(xml).toContain('<updated>2026-03-03T00:00:00.000Z</updated>');
  expect(xml).toContain('<id>https://a.example/support/ur#k1</id>');
});

test('XML takes signs of two units, and half of one not at all', () => {
  expect(escapeXml('a😀b')).toBe('a😀b');
  expect(escapeXml('a\ud83db')).toBe('ab');
});
