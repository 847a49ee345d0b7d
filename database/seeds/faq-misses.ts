import type { Core } from '@strapi/strapi';
import { clock } from '../../plugins/helpdesk/server/src/platform/clock';
import { database } from '../../plugins/helpdesk/server/src/platform/database';
import { newKey } from '../../plugins/helpdesk/server/src/platform/ids';
import { closeMiss } from '../../plugins/helpdesk/server/src/faq/search/close-miss';
import { recordMiss } from '../../plugins/helpdesk/server/src/faq/search/record-miss';
import { DAY, momentOutside } from './calendar';
import { FAQ_ANSWERED, FAQ_DROPPED, FAQ_MISSES, type FaqMiss } from './faq';
import { createRandom, type Random } from './random';

/** Its own chance: what is rolled here changes nothing of the tickets. */
const SEED = 20_261_130;
const DAYS = 90;
/** Those that an entry was written for were asked before that. */
const ANSWERED_DAYS = [60, 90] as const;
/** Of a hundred who look for it, how many type it the first way. */
const FIRST_WAY = 55;

interface Search {
  at: number;
  locale: string;
  query: string;
}

/**
 * What was searched for in vain before there was an entry for it. To be called before the help is written: a search
 * that finds something good is not kept.
 */
export async function playAnswered(strapi: Core.Strapi, now: number): Promise<void> {
  const random = createRandom(SEED);
  const [newest, oldest] = ANSWERED_DAYS;
  await search(
    strapi,
    FAQ_ANSWERED.flatMap((miss) => searchesFor(miss, { random, now, newest, oldest }))
  );
}

/** What the help does not answer, searched for in ninety days; and what editors have settled of all of it. */
export async function playMisses(
  strapi: Core.Strapi,
  { keys, now }: { keys: ReadonlyMap<string, string>; now: number }
): Promise<void> {
  const random = createRandom(SEED + 1);
  await search(
    strapi,
    FAQ_MISSES.flatMap((miss) => searchesFor(miss, { random, now, newest: 0, oldest: DAYS }))
  );
  for (const { slug, locale, queries } of FAQ_ANSWERED) {
    const at = now - random.between(40, 58) * DAY;
    const entry = keys.get(slug) ?? null;
    for (const query of queries) await settle(strapi, { locale, query, at, status: 'done', entry });
  }
  for (const { locale, query } of FAQ_DROPPED) {
    const at = now - random.between(2, 9) * DAY;
    await settle(strapi, { locale, query, at, status: 'dropped', entry: null });
  }
}

/** Each of them by somebody else, most of them as the first one typed it. */
function searchesFor(
  { locale, queries, count }: FaqMiss,
  { random, now, newest, oldest }: { random: Random; now: number; newest: number; oldest: number }
): Search[] {
  return Array.from({ length: count }, (_, index) => {
    const isOwn = index < queries.length;
    const any = random.between(1, 100) <= FIRST_WAY ? queries[0] : random.pick(queries);
    const near = now - random.between(newest, oldest) * DAY;
    const at = Math.min(momentOutside(random, near), now);
    // Every way once, however the dice fall.
    return { at, locale, query: isOwn ? queries[index] : any };
  });
}

async function search(strapi: Core.Strapi, searches: Search[]): Promise<void> {
  for (const { at, locale, query } of searches.sort((one, other) => one.at - other.at)) {
    clock.now = () => at;
    const who = newKey();
    const reader = { locale, site: null };
    await recordMiss(strapi, { query, reader, visitor: who, addressKey: who });
  }
  clock.now = () => Date.now();
}

async function settle(
  strapi: Core.Strapi,
  {
    locale,
    query,
    at,
    status,
    entry,
  }: {
    locale: string;
    query: string;
    at: number;
    status: 'done' | 'dropped';
    entry: string | null;
  }
): Promise<void> {
  const row = await database(strapi)('helpdesk_faq_searches').where({ locale, query }).first('key');
  if (!row) throw new Error(`Nobody searched for "${query}", or the help answers it.`);
  clock.now = () => at;
  await closeMiss(strapi, { key: String(row.key), status, entry });
  clock.now = () => Date.now();
}
