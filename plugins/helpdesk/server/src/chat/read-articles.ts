import type { Core } from '@strapi/strapi';
import type { ChatArticle } from '../../../contracts';
import { DeskError } from '../errors';
import { addressOfEntry } from '../faq/public-address';
import { readFaq } from '../faq/read-faq';
import { isPublic, pickText, type Entry, type Faq, type FaqReader } from '../faq/rules/faq-tree';
import { search } from '../faq/search/search-faq';
import { publicUrl } from '../platform/public-url';
import { siteKey } from '../site/site-path';
import { absoluteLinks } from './rules/absolute-links';

/** As many as a window has room for. */
const RESULTS = 5;

/** What the FAQ has on a question, the best first. Writes nothing. */
export async function searchArticles(
  strapi: Core.Strapi,
  { query, locale }: { query: string; locale: string }
): Promise<ChatArticle[]> {
  const reader = readerOf(strapi, locale);
  const { faq, found } = await search(strapi, { query, reader });
  return found.slice(0, RESULTS).map(({ entry }) => present(strapi, faq, entry, reader));
}

/** @throws DeskError NOT_FOUND, the same for none and for one that only staff read. */
export async function readArticle(
  strapi: Core.Strapi,
  { key, locale }: { key: string; locale: string }
): Promise<ChatArticle> {
  const reader = readerOf(strapi, locale);
  const faq = await readFaq(strapi);
  const entry = faq.entries.get(key);
  if (!entry || !isPublic(faq, entry, reader)) throw new DeskError('NOT_FOUND');
  return present(strapi, faq, entry, reader);
}

function readerOf(strapi: Core.Strapi, locale: string): FaqReader {
  return { locale, site: siteKey(strapi) };
}

function present(strapi: Core.Strapi, faq: Faq, entry: Entry, { locale }: FaqReader): ChatArticle {
  const picked = pickText(entry, locale, faq.defaultLocale);
  // A document without any text is not held.
  if (!picked) throw new DeskError('NOT_FOUND');
  const url = addressOfEntry(strapi, faq, entry, picked);
  const { question, html } = picked.text;
  return {
    key: entry.key,
    question,
    html: absoluteLinks(html, { base: publicUrl(strapi), page: url }),
    url,
  };
}
