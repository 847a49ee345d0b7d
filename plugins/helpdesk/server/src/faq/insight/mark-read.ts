import type { Knex } from 'knex';
import type { EpochMs } from '../../../../contracts';
import { insertOnce } from '../../platform/database';
import { newKey, sha256 } from '../../platform/ids';
import type { EntryText } from './add-to-stats';

const TABLE = 'helpdesk_faq_reads';

export interface Reading extends EntryText {
  /** The browser's mark. */
  visitor: string;
  now: EpochMs;
}

/** Notes that a visitor has an entry before them. @returns the row. */
export async function markRead(trx: Knex.Transaction, reading: Reading): Promise<number> {
  const { entry, locale, visitor, now } = reading;
  const row = {
    document_id: newKey(),
    visitor: visitorHash(visitor),
    entry,
    locale,
    pair: sha256(`${visitor}:${entry}`),
    at: now,
    counted_at: 0,
    solved_at: 0,
  };
  const { id, isNew } = await insertOnce(trx, TABLE, row, 'pair');
  if (!isNew) await trx(TABLE).where({ id }).update({ locale, at: now });
  return id;
}

/** Notes that this reading was counted, unless that was so within `forMs`. @returns whether it is to be counted. */
export async function takeCount(
  trx: Knex.Transaction,
  id: number,
  column: 'counted_at' | 'solved_at',
  { now, forMs }: { now: EpochMs; forMs: number }
): Promise<boolean> {
  const taken = await trx(TABLE)
    .where({ id })
    .where(column, '<=', now - forMs)
    .update({ [column]: now });
  return taken === 1;
}

export function visitorHash(visitor: string): string {
  return sha256(`faq:${visitor}`);
}
