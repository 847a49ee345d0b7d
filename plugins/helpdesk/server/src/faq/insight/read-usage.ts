import type { Core } from '@strapi/strapi';
import type { FaqUsageQuery, FaqUsageRow } from '../../../../contracts';
import { clock } from '../../platform/clock';
import { database } from '../../platform/database';
import { nameEntries } from './name-entries';
import { sumOfStats, toCounts } from './read-stats';
import { firstDay } from './rules/days';

/** More entries than a FAQ has; the most read are told. */
const MOST = 5_000;

/** What happened with each entry in the last days, the most read first. */
export async function readUsage(
  strapi: Core.Strapi,
  { days, locale }: FaqUsageQuery
): Promise<FaqUsageRow[]> {
  const range = { locale, fromDay: firstDay(clock.now(), days) };
  const rows = await sumOfStats(database(strapi), range)
    .select('entry')
    .groupBy('entry')
    .orderByRaw('sum(??) desc, ??', ['views', 'entry'])
    .limit(MOST);
  const keys = rows.map((row: Record<string, unknown>) => String(row.entry));
  const names = await nameEntries(strapi, keys, locale ?? null);
  return rows.map((row: Record<string, unknown>) => {
    const entry = String(row.entry);
    const name = names.get(entry);
    return {
      ...toCounts(row),
      entry,
      question: name?.question ?? null,
      locale: name?.locale ?? null,
    };
  });
}
