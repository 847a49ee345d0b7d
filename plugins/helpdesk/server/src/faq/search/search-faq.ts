import type { Core } from '@strapi/strapi';
import { FAQ_SEARCH_LIMITS, type FaqSearch } from '../../../../contracts';
import { DeskError } from '../../errors';
import { readFaq } from '../read-faq';
import type { Faq, FaqReader } from '../rules/faq-tree';
import { findCategory } from '../rules/present-faq';
import { findEntries, isGoodResult, type Found } from './find-entries';
import { presentResult } from './present-results';
import { readIndexes } from './read-indexes';
import { cleanQuery } from './rules/clean-query';
import { otherSpellings } from './spellings';
import type { TextIndex } from './text-index';

export interface SearchInput {
  /** At most 200 characters. */
  query: string;
  reader: FaqReader;
  /** Slug, in any language; null: in all categories. */
  category?: string | null;
  limit?: number;
}

/** What a search found, before it is presented. */
export interface Searched {
  faq: Faq;
  indexes: TextIndex[];
  query: string;
  found: Found[];
}

/** Searches what the site shows to everybody. Writes nothing. @throws DeskError NOT_FOUND for no such category. */
export async function searchFaq(strapi: Core.Strapi, input: SearchInput): Promise<FaqSearch> {
  const { faq, indexes, query, found } = await search(strapi, input);
  const { reader, limit = FAQ_SEARCH_LIMITS.results } = input;
  return {
    query,
    results: found.slice(0, limit).map((one) => presentResult(faq, one, reader)),
    isGood: isGoodResult(found),
    spellings:
      found.length === 0 ? likely(otherSpellings(query, indexes), { faq, indexes, reader }) : [],
  };
}

/** The same without its presentation. */
export async function search(
  strapi: Core.Strapi,
  { query: typed, reader, category = null }: SearchInput
): Promise<Searched> {
  const faq = await readFaq(strapi);
  const indexes = await readIndexes(strapi, faq, reader.locale);
  const query = cleanQuery(typed.slice(0, FAQ_SEARCH_LIMITS.query));
  const inside = category === null ? null : findCategory(faq, category, reader);
  if (category !== null && inside === null) throw new DeskError('NOT_FOUND');
  const found = findEntries(faq, indexes, { query, reader, category: inside?.key ?? null });
  return { faq, indexes, query, found };
}

/** Those that find something. */
function likely(
  spellings: string[],
  { faq, indexes, reader }: { faq: Faq; indexes: TextIndex[]; reader: FaqReader }
): string[] {
  return spellings.filter((query) =>
    isGoodResult(findEntries(faq, indexes, { query, reader, category: null }))
  );
}
