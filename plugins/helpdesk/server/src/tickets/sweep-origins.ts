import type { Core } from '@strapi/strapi';
import type { Origin } from '../../../contracts';
import { clock } from '../platform/clock';
import { database, readJson, writeJson } from '../platform/database';
import { every } from '../platform/jobs';
import { logEvent } from '../platform/log';
import { readSettings } from '../site/settings';

const DAY_MS = 24 * 60 * 60 * 1000;
const BATCH = 500;
/** Entries of one moment may be written in another order than their numbers. */
const OVERLAP = 1_000;
/** Up to where this process has been: a large desk is gone through once, not once an hour. */
const reached = new WeakMap<Core.Strapi, number>();

/** Looks once an hour for addresses of visitors that are older than the owner keeps them. */
export function startOriginSweep(strapi: Core.Strapi): void {
  every(strapi, { name: 'origins', seconds: 3600, run: (signal) => sweepOrigins(strapi, signal) });
}

/**
 * Removes the addresses that requests came from; where else they came from (page, browser) stays.
 *
 * @returns how many addresses went.
 */
export async function sweepOrigins(strapi: Core.Strapi, signal?: AbortSignal): Promise<number> {
  const { ipDays } = (await readSettings(strapi)).privacy;
  if (ipDays === null) return 0;
  const before = clock.now() - ipDays * DAY_MS;
  let removed = 0;
  for (let after = Math.max(0, (reached.get(strapi) ?? 0) - OVERLAP); !signal?.aborted; ) {
    const rows = await readBatch(strapi, { after, before });
    if (rows.length === 0) break;
    for (const { id, origin } of rows) removed += await removeAddress(strapi, id, origin);
    after = rows[rows.length - 1].id;
    reached.set(strapi, after);
  }
  if (removed > 0) logEvent(strapi, 'info', 'origins.removed', { addresses: removed });
  return removed;
}

/** Only entries that a client opened a ticket with have an origin. */
async function readBatch(
  strapi: Core.Strapi,
  { after, before }: { after: number; before: number }
): Promise<{ id: number; origin: Origin | null }[]> {
  const rows = await database(strapi)('helpdesk_entry_texts as t')
    .join('helpdesk_entries as e', 'e.id', 't.entry_id')
    .select('t.id', 't.origin')
    .whereNotNull('t.origin')
    .where('e.at', '<', before)
    .where('t.id', '>', after)
    .orderBy('t.id')
    .limit(BATCH);
  return rows.map((row) => ({
    id: Number(row.id),
    origin: readJson<Origin | null>(row.origin, null),
  }));
}

/** The same on every node, so that two who do it at once do no harm. */
async function removeAddress(
  strapi: Core.Strapi,
  id: number,
  origin: Origin | null
): Promise<number> {
  if (!origin?.ip) return 0;
  return database(strapi)('helpdesk_entry_texts')
    .where({ id })
    .update({ origin: writeJson({ ...origin, ip: null }) });
}
