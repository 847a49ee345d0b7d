import type { Knex } from 'knex';
import type { FaqCounts } from '../../../../contracts';
import type { Db } from '../../platform/database';
import { COLUMNS, COUNTS } from './add-to-stats';

/** Which of the counts: all of them, unless told. */
export interface StatsRange {
  entry?: string;
  locale?: string;
  /** Days since 1970. */
  fromDay?: number;
}

/** A query of the sums of what was counted; each is named as in `FaqCounts`. */
export function sumOfStats(db: Db, { entry, locale, fromDay }: StatsRange): Knex.QueryBuilder {
  const query = db('helpdesk_faq_stats');
  for (const count of COUNTS) query.sum({ [columnOf(count)]: COLUMNS[count] });
  if (entry !== undefined) query.where({ entry });
  if (locale !== undefined) query.where({ locale });
  if (fromDay !== undefined) query.where('day', '>=', fromDay);
  return query;
}

/** Sums come as text from PostgreSQL and MariaDB, and as nothing where there is no row. */
export function toCounts(row: Record<string, unknown> | undefined): FaqCounts {
  const sum = (count: keyof FaqCounts) => Number(row?.[columnOf(count)] ?? 0);
  return {
    views: sum('views'),
    helpful: sum('helpful'),
    unhelpful: sum('unhelpful'),
    inserted: sum('inserted'),
    solved: sum('solved'),
    ticketsAfter: sum('ticketsAfter'),
  };
}

/** PostgreSQL folds names that are not quoted; none of these is one. */
function columnOf(count: keyof FaqCounts): string {
  return `sum_${COLUMNS[count]}`;
}
