import type { Core } from '@strapi/strapi';
import {
  addToStats,
  type EntryText,
} from '../../plugins/helpdesk/server/src/faq/insight/add-to-stats';
import {
  database,
  inTransaction,
  insertRow,
} from '../../plugins/helpdesk/server/src/platform/database';
import { newKey } from '../../plugins/helpdesk/server/src/platform/ids';
import { DAY, HOUR } from './calendar';
import { FAQ_ENTRIES, FAQ_READINGS, FAQ_REASONS } from './faq';
import { createRandom, type Random } from './random';

/** Its own chance: what is rolled here changes nothing of the tickets. */
const SEED = 20_261_128;
const DAYS = 90;
/** Of a hundred readers, how many vote, and how many ask all the same. */
const VOTERS = 9;
const ASKERS = 3;
const INSERTIONS_MAX = 18;
/** Of a hundred readers, how many read another language than English where there is one. */
const OTHERS = 30;

/** Ninety days in which the help was read, voted on and inserted. */
export async function playFaqUse(
  strapi: Core.Strapi,
  { keys, now }: { keys: ReadonlyMap<string, string>; now: number }
): Promise<void> {
  const random = createRandom(SEED);
  await inTransaction(strapi, async (trx) => {
    for (const { slug, audience, texts } of FAQ_ENTRIES) {
      const entry = keys.get(slug) ?? '';
      const locales = Object.keys(texts);
      for (const day of daysOf(slug, random)) {
        const isOther = locales.length > 1 && random.between(1, 100) <= OTHERS;
        const locale = isOther ? random.pick(locales.slice(1)) : 'en';
        const at = now - day.ago * DAY;
        await addToStats(trx, { entry, locale }, at, day.counts);
      }
      if (audience === 'public') continue;
      const inserted = random.between(2, INSERTIONS_MAX);
      for (let time = 0; time < inserted; time += 1) {
        const at = now - random.between(0, DAYS - 1) * DAY;
        await addToStats(trx, { entry, locale: 'en' }, at, { inserted: 1 });
      }
    }
  });
  for (const { slug, locale, text } of FAQ_REASONS) {
    const at = now - random.between(HOUR, 40 * DAY);
    await keepReason(strapi, { entry: keys.get(slug) ?? '', locale }, text, at);
  }
}

/** The readings of an entry, spread over the days: fewer at weekends is not told apart, more lately is. */
function daysOf(slug: string, random: Random) {
  const { views = 0, helpful = 0 } = FAQ_READINGS[slug] ?? {};
  const perDay = new Map<
    number,
    { views: number; helpful: number; unhelpful: number; ticketsAfter: number }
  >();
  for (let view = 0; view < views; view += 1) {
    const ago = Math.min(random.between(0, DAYS - 1), random.between(0, DAYS + 30));
    const counts = perDay.get(ago) ?? { views: 0, helpful: 0, unhelpful: 0, ticketsAfter: 0 };
    counts.views += 1;
    if (random.between(1, 100) <= VOTERS) {
      counts[random.between(1, 100) <= helpful ? 'helpful' : 'unhelpful'] += 1;
    }
    if (random.between(1, 100) <= ASKERS) counts.ticketsAfter += 1;
    perDay.set(ago, counts);
  }
  return [...perDay].map(([ago, counts]) => ({ ago, counts }));
}

async function keepReason(
  strapi: Core.Strapi,
  text: EntryText,
  reason: string,
  at: number
): Promise<void> {
  await insertRow(database(strapi), 'helpdesk_faq_feedback', {
    document_id: newKey(),
    ...text,
    is_helpful: false,
    reason,
    status: 'open',
    at,
  });
  await inTransaction(strapi, (trx) => addToStats(trx, text, at, { unhelpful: 1 }));
}
