import type { Core } from '@strapi/strapi';
import { clock } from '../../platform/clock';
import { insertOnce, inTransaction } from '../../platform/database';
import { newKey, sha256 } from '../../platform/ids';
import { takeFromLimits } from '../../platform/limits';
import type { FaqReader } from '../rules/faq-tree';
import { isGoodResult } from './find-entries';
import { maskQuery } from './rules/mask-query';
import { search } from './search-faq';
import { askedWords } from './text-words';

/** In an hour: of one browser, of one address, and of all of them. More would be no people who search. */
const MOST = { visitor: 20, address: 100, all: 3_000 };

export interface Missed {
  query: string;
  reader: FaqReader;
  /** The browser; one counts once in an hour for the same thing. */
  visitor: string;
  addressKey: string;
}

/**
 * Keeps a search that found nothing good, for editors. It is searched for once more, so that nobody can have kept what
 * the FAQ does answer. Searches with the same words, in whatever order and form, are one.
 *
 * @returns whether it was counted.
 */
export async function recordMiss(strapi: Core.Strapi, missed: Missed): Promise<boolean> {
  const { reader } = missed;
  const { query: typed, found } = await search(strapi, { query: missed.query, reader });
  const query = maskQuery(typed);
  const words = askedWords(query, reader.locale).map(({ stem }) => stem);
  if (words.length === 0 || isGoodResult(found)) return false;
  const site = reader.site ?? '';
  const key = sha256(JSON.stringify([reader.locale, site, [...new Set(words)].sort()]));
  if (!(await isCounted(strapi, missed, key))) return false;
  const now = clock.now();
  const row = {
    document_id: newKey(),
    key,
    locale: reader.locale,
    site: reader.site,
    query,
    status: 'open',
    count: 0,
    results: 0,
    entry: null,
    first_at: now,
    last_at: now,
    closed_at: null,
  };
  await inTransaction(strapi, async (trx) => {
    await insertOnce(trx, 'helpdesk_faq_searches', row, 'key');
    const results = trx.raw('case when results < ? then ? else results end', [
      found.length,
      found.length,
    ]);
    await trx('helpdesk_faq_searches')
      .where({ key })
      .update({ count: trx.raw('?? + 1', ['count']), last_at: now, results });
  });
  return true;
}

async function isCounted(
  strapi: Core.Strapi,
  { visitor, addressKey }: Missed,
  key: string
): Promise<boolean> {
  const answer = await takeFromLimits(strapi, [
    { name: 'faq-miss-once', key: `${visitor}:${key}`, most: 1 },
    { name: 'faq-miss-visitor', key: visitor, most: MOST.visitor },
    { name: 'faq-miss-address', key: addressKey, most: MOST.address },
    { name: 'faq-miss-all', key: 'all', most: MOST.all },
  ]);
  return answer.isAllowed;
}
