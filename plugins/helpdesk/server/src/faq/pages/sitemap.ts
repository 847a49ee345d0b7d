import { z } from '@strapi/utils';
import { SITE_LOCALES } from '../../../../contracts';
import { DeskError } from '../../errors';
import type { Route } from '../../platform/route';
import { markShared, markShown } from '../../site/layout';
import { pageRoute, type Page } from '../../site/page';
import { addressesOf, wholeAddress } from '../../site/page-head';
import { categoryPath, entryPath, infoPath } from '../rules/faq-addresses';
import { alternatesOf, isOnSite, isPublic, pathOf, type FaqDocument } from '../rules/faq-tree';
import { presentHome } from '../rules/present-faq';
import {
  inParts,
  SITEMAP_MOST,
  sitemapIndexXml,
  sitemapXml,
  type SitemapPage,
} from '../rules/sitemap';
import { openFaq, type OpenFaq } from './open-faq';

const PART = /^([1-9]\d{0,4})\.xml$/;

export const sitemapRoutes: Route[] = [
  pageRoute({
    name: 'site.sitemap',
    method: 'GET',
    path: '/sitemap.xml',
    summary: 'All pages in all languages for search engines; a list of parts where they are many',
    response: 'file',
    run: async (page) => {
      const parts = inParts(await sitemapPages(page), SITEMAP_MOST);
      const part = (at: number) => wholeAddress(page, null, `/sitemaps/${at + 1}.xml`);
      const isOne = parts.length === 1;
      showXml(page, isOne ? sitemapXml(parts[0]) : sitemapIndexXml(parts.map((_, at) => part(at))));
      return null;
    },
  }),
  pageRoute({
    name: 'site.sitemapPart',
    method: 'GET',
    path: '/sitemaps/:part',
    summary: 'One part of the list of pages',
    params: z.object({ part: z.string().regex(PART) }),
    response: 'file',
    refusals: ['NOT_FOUND'],
    run: async (page) => {
      const [, number] = PART.exec(String(page.ctx.params.part)) ?? [];
      const part = inParts(await sitemapPages(page), SITEMAP_MOST)[Number(number) - 1];
      if (!part) throw new DeskError('NOT_FOUND');
      showXml(page, sitemapXml(part));
      return null;
    },
  }),
];

/** The same in every language. */
function showXml({ ctx }: Page, xml: string): void {
  ctx.status = 200;
  ctx.set({
    'Content-Type': 'application/xml; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
  });
  markShared(ctx, 'Accept-Encoding');
  markShown(ctx);
  ctx.body = xml;
}

async function sitemapPages(page: Page): Promise<SitemapPage[]> {
  const open = await openFaq(page);
  const { faq, reader } = open;
  const homes = new Map(SITE_LOCALES.map((locale): [string, string] => [locale, '']));
  const request = new Map(SITE_LOCALES.map((locale): [string, string] => [locale, '/request']));
  const filled = new Set(presentHome(faq, reader).categories.map(({ key }) => key));
  const categories = [...faq.categories.values()].filter(({ key }) => filled.has(key));
  const entries = [...faq.entries.values()].filter((entry) => isPublic(faq, entry, reader));
  return [
    ...inLanguages(page, homes, null),
    ...inLanguages(page, request, null),
    ...categories.flatMap((category) =>
      inLanguages(
        page,
        pathsOf(open, category, ({ slug }) => categoryPath(slug)),
        category
      )
    ),
    ...entries.flatMap((entry) => {
      const category = pathOf(faq, entry.category).at(-1) ?? null;
      const texts = alternatesOf(faq, entry, category);
      const paths = texts.map((text): [string, string] => [text.locale, entryPath(faq, text)]);
      return inLanguages(page, new Map(paths), entry);
    }),
    ...faq.pages
      .filter((info) => isOnSite(info, reader))
      .flatMap((info) =>
        inLanguages(
          page,
          pathsOf(open, info, ({ slug }) => infoPath(slug)),
          info
        )
      ),
  ];
}

function pathsOf(
  { faq }: OpenFaq,
  document: FaqDocument<{ slug: string }>,
  pathOfText: (text: { slug: string }) => string
): Map<string, string> {
  const texts = alternatesOf(faq, document, null);
  return new Map(texts.map((text) => [text.locale, pathOfText(text)]));
}

function inLanguages(
  page: Page,
  paths: ReadonlyMap<string, string>,
  document: Pick<FaqDocument<unknown>, 'updatedAt'> | null
): SitemapPage[] {
  return SITE_LOCALES.flatMap((locale) => {
    const path = paths.get(locale);
    if (path === undefined) return [];
    const { canonical, alternates } = addressesOf(page, paths, { locale, path });
    return [{ url: canonical, alternates, updatedAt: document?.updatedAt ?? null }];
  });
}
