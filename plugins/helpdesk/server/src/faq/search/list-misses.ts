import type { Core } from '@strapi/strapi';
import type { FaqMiss, FaqMissList, MissStatus } from '../../../../contracts';
import { database, readNumber } from '../../platform/database';
import { GREATEST_INTEGER, readCursor, writeCursor } from '../../platform/keyset';

const ORDER = 'misses';

/** A row of helpdesk_faq_searches. */
export interface MissRow {
  id: number;
  key: string;
  locale: string;
  site: string | null;
  query: string;
  status: MissStatus;
  count: number;
  results: number;
  entry: string | null;
  first_at: number | string;
  last_at: number | string;
  closed_at: number | string | null;
}

/**
 * What was asked and not answered, the most asked first. A search that is counted once more while somebody pages moves
 * to the front.
 *
 * @throws DeskError INPUT_INVALID for a cursor that is none of this list.
 */
export async function listMisses(
  strapi: Core.Strapi,
  {
    status,
    locale = null,
    after = null,
    limit,
  }: {
    status: MissStatus;
    /** Null: all languages. */
    locale?: string | null;
    /** Cursor of the page before; null: the first page. */
    after?: string | null;
    limit: number;
  }
): Promise<FaqMissList> {
  const query = database(strapi)('helpdesk_faq_searches')
    .select<MissRow[]>('*')
    .where({ status, ...(locale === null ? {} : { locale }) })
    .orderBy([
      { column: 'count', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(limit + 1);
  if (after !== null) {
    const { at, id } = readCursor(ORDER, after, GREATEST_INTEGER);
    query.where((place) => {
      place.where('count', '<', at).orWhere((same) => {
        same.where('count', at).where('id', '<', id);
      });
    });
  }
  const rows = await query;
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    misses: page.map(presentMiss),
    after: rows.length > limit && last ? writeCursor(ORDER, { at: last.count, id: last.id }) : null,
  };
}

export function presentMiss(row: MissRow): FaqMiss {
  const { key, locale, query, count, results, status, entry } = row;
  return {
    key,
    locale,
    site: row.site || null,
    query,
    count,
    firstAt: Number(row.first_at),
    lastAt: Number(row.last_at),
    results,
    status,
    entry,
    closedAt: readNumber(row.closed_at),
  };
}
