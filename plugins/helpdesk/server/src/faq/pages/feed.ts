import type { Route } from '../../platform/route';
import { markShared, markShown } from '../../site/layout';
import { pageRoute, type Page } from '../../site/page';
import { wholeAddress } from '../../site/page-head';
import { textsOf } from '../../site/translations';
import { localize } from '../../workflow/rules/localize';
import { entryPath } from '../rules/faq-addresses';
import { isPublic, pathOf, pickText, type Entry } from '../rules/faq-tree';
import { atomXml, type FeedEntry } from '../rules/feed';
import { openFaq, type OpenFaq } from './open-faq';

const ENTRIES_MAX = 30;

export const feedRoute: Route = pageRoute({
  name: 'site.feed',
  method: 'GET',
  path: '/feed.xml',
  summary: 'What changed last in the FAQ of one language, as Atom',
  response: 'file',
  run: async (page) => {
    const { ctx, locale, settings } = page;
    const open = await openFaq(page);
    const company = localize(settings.company.name, locale);
    ctx.status = 200;
    ctx.set({
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
    });
    markShared(ctx, `Accept-Encoding${page.isNamed ? '' : ', Cookie, Accept-Language'}`);
    markShown(ctx);
    ctx.body = atomXml({
      title: `${textsOf(locale).faq.feed} · ${company}`,
      language: locale,
      home: wholeAddress(page, locale, ''),
      self: wholeAddress(page, locale, '/feed.xml'),
      author: company,
      entries: feedEntries(page, open),
    });
    return null;
  },
});

/** Those that are written in this language, the newest first. */
function feedEntries(page: Page, { faq, reader }: OpenFaq): FeedEntry[] {
  const shown = [...faq.entries.values()]
    .filter((entry) => isPublic(faq, entry, reader) && entry.texts.has(page.locale))
    .sort((a, b) => b.updatedAt - a.updatedAt)
    .slice(0, ENTRIES_MAX);
  return shown.flatMap((entry) => feedEntry(page, { faq, reader }, entry));
}

function feedEntry(page: Page, { faq }: OpenFaq, entry: Entry): FeedEntry[] {
  const text = entry.texts.get(page.locale);
  if (!text) return [];
  const category = pathOf(faq, entry.category).at(-1);
  const named = category ? pickText(category, page.locale, faq.defaultLocale) : null;
  const path = entryPath(faq, { slug: text.slug, categorySlug: named?.text.slug ?? null });
  const { key, updatedAt } = entry;
  const url = wholeAddress(page, page.locale, path);
  return [{ key, title: text.question, url, html: text.html, updatedAt }];
}
