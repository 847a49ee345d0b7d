import type { Core } from '@strapi/strapi';
import type { FaqEntryUsage } from '../../../../contracts';
import { clock } from '../../platform/clock';
import { database } from '../../platform/database';
import { addressOfEntry } from '../public-address';
import { readFaq } from '../read-faq';
import { readReasons } from './read-reasons';
import { sumOfStats, toCounts } from './read-stats';
import { firstDay } from './rules/days';

const RECENT_DAYS = 30;
const SEARCHES = 5;

/**
 * How an entry is used, for who writes it: its text in one language, or (null) in all of them together. An entry that
 * nobody read has zeros.
 */
export async function readEntryUsage(
  strapi: Core.Strapi,
  { entry, locale }: { entry: string; locale: string | null }
): Promise<FaqEntryUsage> {
  const db = database(strapi);
  const faq = await readFaq(strapi);
  const text = { entry, ...(locale === null ? {} : { locale }) };
  const fromDay = firstDay(clock.now(), RECENT_DAYS);
  const recent = toCounts(await sumOfStats(db, { ...text, fromDay }).first());
  const total = toCounts(await sumOfStats(db, text).first());
  const reasons = await readReasons(strapi, [entry], (votes) => votes.where(text));
  const found = faq.entries.get(entry);
  const shown = locale ?? faq.defaultLocale;
  const own = found?.texts.get(shown);
  return {
    recent,
    total,
    reasons: reasons.get(entry) ?? [],
    searches: await searchesOf(strapi, entry),
    url:
      found && own
        ? addressOfEntry(strapi, faq, found, { locale: shown, text: own, isFallback: false })
        : null,
  };
}

/** What was asked in vain until this entry was named as its answer, the most asked first. */
async function searchesOf(strapi: Core.Strapi, entry: string): Promise<FaqEntryUsage['searches']> {
  const rows = await database(strapi)('helpdesk_faq_searches')
    .select('query', 'count')
    .where({ entry, status: 'done' })
    .orderBy('count', 'desc')
    .limit(SEARCHES);
  return rows.map(({ query, count }) => ({ query: String(query), count: Number(count) }));
}
