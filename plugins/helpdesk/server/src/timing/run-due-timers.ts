import type { Core } from '@strapi/strapi';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { runTimer } from './run-timer';

/** Rows read at once. */
const BATCH = 100;

/**
 * Performs what is due by now, that which has waited longest first. Right on several nodes at once, and cut off
 * anywhere: each act is written once.
 *
 * @returns how many actions were performed.
 */
export async function runDueTimers({
  strapi,
  signal,
}: {
  strapi: Core.Strapi;
  signal?: AbortSignal;
}): Promise<number> {
  const until = clock.now();
  let performed = 0;
  let last = { id: 0, dueAt: 0 };
  for (;;) {
    const rows = await readDue(strapi, until, last);
    for (const due of rows) {
      if (signal?.aborted) return performed;
      if ((await runTimer({ strapi, ...due })) === 'performed') performed += 1;
    }
    if (rows.length < BATCH) return performed;
    last = rows[rows.length - 1];
  }
}

async function readDue(
  strapi: Core.Strapi,
  until: number,
  last: { id: number; dueAt: number }
): Promise<{ id: number; dueAt: number }[]> {
  const rows: Record<string, unknown>[] = await database(strapi)('helpdesk_timers')
    .select('id', 'due_at')
    .where('due_at', '<=', until)
    .where((later) =>
      later
        .where('due_at', '>', last.dueAt)
        .orWhere((same) => same.where('due_at', last.dueAt).where('id', '>', last.id))
    )
    .orderBy(['due_at', 'id'])
    .limit(BATCH);
  return rows.map((row) => ({ id: Number(row.id), dueAt: Number(row.due_at) }));
}
