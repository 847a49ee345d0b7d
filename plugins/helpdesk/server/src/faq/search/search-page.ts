import { FAQ_SEARCH_LIMITS, type FaqSearch, type FaqSearchResult } from '../../../../contracts';
import type { Page, PageAnswer } from '../../site/page';
import { textsOf } from '../../site/translations';
import { ensureVisitor, visitorToken } from '../../site/visitor';
import { readFaq } from '../read-faq';
import type { Faq } from '../rules/faq-tree';
import { findCategory, presentHome } from '../rules/present-faq';
import { categoryLink, entryHref, otherLanguage, readerOf } from '../shown-texts';
import { searchFaq } from './search-faq';

const NOTHING: FaqSearch = { query: '', results: [], isGood: true, spellings: [] };

/** What was found; or the ways on where nothing was, or nothing was asked yet. */
export async function searchPage(page: Page): Promise<PageAnswer> {
  const faq = await readFaq(page.strapi);
  const typed = oneOf(page.ctx.query.q);
  const isLong = typed.length > FAQ_SEARCH_LIMITS.query;
  const reader = readerOf(page);
  // One that is gone, or that somebody made up: all of them are searched.
  const inside = findCategory(faq, oneOf(page.ctx.query.category), reader);
  const category = inside ? oneOf(page.ctx.query.category) : null;
  const answer = isLong
    ? { ...NOTHING, query: typed.slice(0, FAQ_SEARCH_LIMITS.query) }
    : await searchFaq(page.strapi, { query: typed, reader, category });
  const { query, results, isGood, spellings } = answer;
  const isMissed = !isLong && query !== '' && !isGood;
  return {
    template: 'search',
    title: query ? `${textsOf(page.locale).search.title}: ${query}` : undefined,
    titleOf: 'search',
    status: isLong ? 400 : 200,
    isPersonal: isMissed,
    values: {
      q: query,
      isLong,
      isAsked: query !== '' && !isLong,
      category: category ?? '',
      results: results.map((result) => shownResult(page, faq, result)),
      spellings: spellings.map((text) => ({ text, href: searchHref(page, text) })),
      all: searchHref(page, query),
      topics: topicsOf(page, faq, { query, category }),
      ask: query
        ? `${page.url('/request')}?${new URLSearchParams({ asked: query })}`
        : page.url('/request'),
      miss: { href: page.url('/search-misses'), csrf: isMissed ? tokenOf(page) : '' },
    },
  };
}

/** Anything but one text is none. */
export function oneOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function shownResult(page: Page, faq: Faq, result: FaqSearchResult) {
  const { category } = result;
  return {
    question: result.question,
    href: entryHref(page, faq, result, category),
    ...otherLanguage(page, result),
    category: category?.name ?? '',
    snippet: result.snippet,
  };
}

/** The outermost categories: where nothing is asked or found, to look through; else to search in one of them. */
function topicsOf(
  page: Page,
  faq: Faq,
  { query, category }: { query: string; category: string | null }
) {
  const { categories } = presentHome(faq, readerOf(page));
  return categories
    .filter(({ parent }) => parent === null)
    .map((one) => ({
      ...categoryLink(page, one),
      within: searchHref(page, query, one.slug),
      isCurrent: one.slug === category,
    }));
}

function searchHref(page: Page, q: string, category?: string): string {
  return `${page.url('/search')}?${new URLSearchParams({ q, ...(category ? { category } : {}) })}`;
}

function tokenOf({ strapi, ctx, root }: Page): string {
  return visitorToken(strapi, ensureVisitor(strapi, ctx, root));
}
