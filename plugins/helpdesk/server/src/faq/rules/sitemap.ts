import { escapeXml, XML_HEAD } from './xml';

/*
 * The list of pages for search engines: each text under the address of its own language, with those of the others
 * beside it. The protocol allows 50,000 addresses and 50 MB in a file; with six languages beside each, fewer fit.
 */

export const SITEMAP_MOST = 25_000;

export interface SitemapPage {
  url: string;
  /** In every language, and `x-default`; empty where there is one alone. */
  alternates: readonly { locale: string; href: string }[];
  updatedAt: number | null;
}

export function sitemapXml(pages: readonly SitemapPage[]): string {
  const rows = pages.map(({ url, alternates, updatedAt }) => {
    const others = alternates.map(
      ({ locale, href }) =>
        `<xhtml:link rel="alternate" hreflang="${escapeXml(locale)}" href="${escapeXml(href)}"/>`
    );
    const changed = updatedAt === null ? '' : `<lastmod>${dayTime(updatedAt)}</lastmod>`;
    return `<url><loc>${escapeXml(url)}</loc>${changed}${others.join('')}</url>\n`;
  });
  return (
    XML_HEAD +
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' +
    `${rows.join('')}</urlset>\n`
  );
}

export function sitemapIndexXml(parts: readonly string[]): string {
  const rows = parts.map((url) => `<sitemap><loc>${escapeXml(url)}</loc></sitemap>\n`);
  return `${XML_HEAD}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('')}</sitemapindex>\n`;
}

/** Parts of at most so many; a list without anything is one empty part. */
export function inParts<T>(list: readonly T[], most: number): T[][] {
  const count = Math.max(1, Math.ceil(list.length / most));
  return Array.from({ length: count }, (_, at) => list.slice(at * most, (at + 1) * most));
}

function dayTime(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}
