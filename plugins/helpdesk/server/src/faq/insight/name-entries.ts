import type { Core } from '@strapi/strapi';
import { readFaq } from '../read-faq';
import { pickText } from '../rules/faq-tree';

export interface EntryName {
  question: string;
  /** Language of the question. */
  locale: string;
}

/**
 * What entries are called: as the site shows them in this language (null: in its own), or as they stand as drafts
 * where they are not published. An entry that is gone has no name.
 */
export async function nameEntries(
  strapi: Core.Strapi,
  keys: readonly string[],
  locale: string | null
): Promise<Map<string, EntryName>> {
  const faq = await readFaq(strapi);
  const wanted = locale ?? faq.defaultLocale;
  const names = new Map<string, EntryName>();
  for (const key of keys) {
    const entry = faq.entries.get(key);
    const picked = entry && pickText(entry, wanted, faq.defaultLocale);
    if (picked) names.set(key, { question: picked.text.question, locale: picked.locale });
  }
  const missing = keys.filter((key) => !names.has(key));
  if (missing.length === 0) return names;
  const rows = await strapi.db.query('plugin::helpdesk.faq-entry').findMany({
    select: ['documentId', 'locale', 'question'],
    where: { documentId: { $in: missing } },
    orderBy: 'id',
  });
  for (const { documentId, locale: own, question } of rows) {
    if (!names.has(documentId) || own === wanted) {
      names.set(documentId, { question: question ?? '', locale: own ?? faq.defaultLocale });
    }
  }
  return names;
}
