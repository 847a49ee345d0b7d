import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { FaqReason } from '../../../../contracts';
import { database, readBoolean } from '../../platform/database';

/** Of each entry. */
const SHOWN = 5;

/** The newest votes of these entries that were given with words, by entry. */
export async function readReasons(
  strapi: Core.Strapi,
  entries: readonly string[],
  narrow: (query: Knex.QueryBuilder) => void
): Promise<Map<string, FaqReason[]>> {
  const db = database(strapi);
  const reasons = new Map<string, FaqReason[]>();
  if (entries.length === 0) return reasons;
  const ranked = db('helpdesk_faq_feedback')
    .select('entry', 'locale', 'is_helpful', 'reason', 'at', 'id')
    .rowNumber('nth', (over) =>
      over.partitionBy('entry').orderBy([
        { column: 'at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
    )
    .whereIn('entry', entries)
    .whereNotNull('reason');
  narrow(ranked);
  const rows = await db.from(ranked.as('ranked')).where('nth', '<=', SHOWN).orderBy('nth');
  for (const row of rows) {
    const list = reasons.get(row.entry) ?? [];
    list.push({
      text: String(row.reason),
      isHelpful: readBoolean(row.is_helpful),
      locale: String(row.locale),
      at: Number(row.at),
    });
    reasons.set(row.entry, list);
  }
  return reasons;
}
