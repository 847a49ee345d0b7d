import { describe, expect, test } from 'vitest';
import { blocksToHtml, blocksToText } from '../../../plugins/helpdesk/server/src/faq/blocks-html';
import { arrangeFaq } from '../../../plugins/helpdesk/server/src/faq/rules/faq-tree';
import {
  findEntries,
  isGoodResult,
} from '../../../plugins/helpdesk/server/src/faq/search/find-entries';
import {
  buildTextIndex,
  type TextIndex,
} from '../../../plugins/helpdesk/server/src/faq/search/text-index';
import {
  FAQ_ANSWERED,
  FAQ_CATEGORIES,
  FAQ_ENTRIES,
  FAQ_LOCALES,
  FAQ_MISSES,
  toBlocks,
  type FaqMiss,
} from './index';

const FAQ = arrangeFaq({
  stamp: 'demo',
  defaultLocale: 'en',
  categories: FAQ_CATEGORIES.map(({ slug, parent, texts }, position) => ({
    key: slug,
    parent: parent ?? null,
    position,
    icon: null,
    layout: 'separate',
    site: null,
    updatedAt: 0,
    texts: mapOf(texts, (text) => ({ ...text, slug })),
  })),
  entries: FAQ_ENTRIES.map(({ slug, category, audience, texts }, position) => ({
    key: slug,
    category,
    audience,
    position,
    staffHint: '',
    site: null,
    updatedAt: 0,
    texts: mapOf(texts, ({ question, answer, keywords }) => {
      const blocks = toBlocks(answer, { addressOf: (address) => address });
      return {
        slug,
        question,
        keywords: keywords ?? '',
        html: blocksToHtml(blocks),
        text: blocksToText(blocks),
      };
    }),
  })),
  pages: [],
});

describe('of what the demo’s visitors search for', () => {
  test('what nothing answers finds nothing good', async () => {
    const found = await resultsOf(FAQ_MISSES);
    const good = found.filter(({ isGood }) => isGood);
    expect(good.map(({ locale, query, entries }) => [locale, query, entries[0]])).toEqual([]);
  });

  test('what was answered since finds the entry that was written for it', async () => {
    const found = await resultsOf(FAQ_ANSWERED);
    const bad = found.filter(({ isGood, slug, entries }) => !isGood || !entries.includes(slug));
    expect(bad.map(({ locale, query, entries }) => [locale, query, entries[0]])).toEqual([]);
  });
});

/** As the search does it: in the reader's own language and in the site's. */
async function resultsOf<T extends FaqMiss>(misses: readonly T[]) {
  const indexes = new Map<string, TextIndex>();
  for (const locale of FAQ_LOCALES) indexes.set(locale, await buildTextIndex(FAQ, locale));
  return misses.flatMap((miss) =>
    miss.queries.map((query) => {
      const chain = [...new Set([miss.locale, 'en'])].flatMap((code) => indexes.get(code) ?? []);
      const reader = { locale: miss.locale, site: null };
      const found = findEntries(FAQ, chain, { query, reader, category: null });
      const entries = found.map(({ entry }) => entry.key);
      return { ...miss, query, isGood: isGoodResult(found), entries };
    })
  );
}

function mapOf<T, S>(texts: Partial<Record<string, T>>, toText: (text: T) => S): Map<string, S> {
  return new Map(
    Object.entries(texts).flatMap(([locale, text]) => (text ? [[locale, toText(text)]] : []))
  );
}
