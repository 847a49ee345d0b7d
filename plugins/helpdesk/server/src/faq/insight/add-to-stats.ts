import type { Knex } from 'knex';
import type { EpochMs, FaqCounts } from '../../../../contracts';
import { newKey } from '../../platform/ids';
import { dayOf } from './rules/days';

/** What is counted and the column that it is in. */
export const COLUMNS = {
  views: 'views',
  helpful: 'helpful',
  unhelpful: 'unhelpful',
  inserted: 'inserted',
  solved: 'suggested_solved',
  ticketsAfter: 'tickets_after',
} as const satisfies Record<keyof FaqCounts, string>;
// The keys of the object above.
export const COUNTS = Object.keys(COLUMNS) as (keyof FaqCounts)[];

/** The text that was read: an entry in one language. */
export interface EntryText {
  /** documentId. */
  entry: string;
  locale: string;
}

const TABLE = 'helpdesk_faq_stats';
const KEY = ['entry', 'locale', 'day'];

/** Adds to the counts of a day in one statement, so that none is lost however many come at once. */
export async function addToStats(
  trx: Knex.Transaction,
  { entry, locale }: EntryText,
  at: EpochMs,
  more: Partial<FaqCounts>
): Promise<void> {
  const row: Record<string, unknown> = { document_id: newKey(), entry, locale, day: dayOf(at) };
  const sums: Record<string, Knex.Raw> = {};
  for (const count of COUNTS) {
    const column = COLUMNS[count];
    const by = more[count] ?? 0;
    row[column] = Math.max(0, by);
    if (by !== 0) sums[column] = trx.raw('?? + ?', [`${TABLE}.${column}`, by]);
  }
  await trx(TABLE).insert(row).onConflict(KEY).merge(sums);
}
