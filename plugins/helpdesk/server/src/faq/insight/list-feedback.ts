import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { FaqFeedbackPage, FaqFeedbackQuery } from '../../../../contracts';
import { database } from '../../platform/database';
import { readCursor, writeCursor } from '../../platform/keyset';
import { nameEntries } from './name-entries';
import { readReasons } from './read-reasons';

const PAGE_SIZE = 25;
const ORDER = 'feedback';

/** Entries that did not help, with what visitors said about it; the newest vote comes first. */
export async function listFeedback(
  strapi: Core.Strapi,
  { status = 'open', locale, after }: FaqFeedbackQuery
): Promise<FaqFeedbackPage> {
  const db = database(strapi);
  const where = { status, is_helpful: false, ...(locale ? { locale } : {}) };
  const page: Knex.QueryBuilder = db('helpdesk_faq_feedback')
    .select('entry')
    .count({ count: '*' })
    .max({ last_at: 'at', last_id: 'id' })
    .where(where)
    .groupBy('entry')
    .orderByRaw('max(??) desc, max(??) desc', ['at', 'id'])
    .limit(PAGE_SIZE + 1);
  if (after) {
    const { at, id } = readCursor(ORDER, after);
    page.havingRaw('(max(??) < ? or (max(??) = ? and max(??) < ?))', [
      'at',
      at,
      'at',
      at,
      'id',
      id,
    ]);
  }
  const rows: Record<string, unknown>[] = await page;
  const shown = rows.slice(0, PAGE_SIZE);
  const keys = shown.map((row) => String(row.entry));
  const reasons = await readReasons(strapi, keys, (votes) => votes.where(where));
  const names = await nameEntries(strapi, keys, locale ?? null);
  const last = shown.at(-1);
  return {
    groups: shown.map((row) => {
      const entry = String(row.entry);
      const name = names.get(entry);
      return {
        entry,
        question: name?.question ?? null,
        locale: name?.locale ?? null,
        count: Number(row.count),
        lastAt: Number(row.last_at),
        reasons: reasons.get(entry) ?? [],
      };
    }),
    after:
      rows.length > PAGE_SIZE && last
        ? writeCursor(ORDER, { at: Number(last.last_at), id: Number(last.last_id) })
        : null,
  };
}
