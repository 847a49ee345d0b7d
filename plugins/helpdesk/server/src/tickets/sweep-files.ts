import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { listStored, removeFile } from '../platform/files';
import { every, untilDone } from '../platform/jobs';

const DAY_MS = 24 * 60 * 60 * 1000;
const BATCH = 500;
/** How many past days are looked at for files without a row: as long as a server may have been away. */
const DAYS = 7;

/** Removes once an hour what was uploaded and never sent. */
export function startFileSweep(strapi: Core.Strapi): void {
  every(strapi, { name: 'files', seconds: 3600, run: (signal) => sweepFiles(strapi, signal) });
}

/**
 * Removes uploads that no message claimed within a day and that no draft may still send, and stored files that never came to a row, since the
 * process ended between the two.
 *
 * @returns how many files went.
 */
export async function sweepFiles(
  strapi: Core.Strapi,
  signal: AbortSignal = new AbortController().signal
): Promise<number> {
  const before = clock.now() - DAY_MS;
  let removed = 0;
  await untilDone(signal, async () => {
    const uploads = await sweepUploads(strapi, before);
    removed += uploads;
    return uploads;
  });
  return removed + (await sweepStore(strapi, before));
}

async function sweepUploads(strapi: Core.Strapi, before: number): Promise<number> {
  const db = database(strapi);
  const rows = await db('helpdesk_attachments')
    .select('id', 'path')
    .where(isUnwanted)
    .where('at', '<', before)
    .limit(BATCH);
  let removed = 0;
  for (const row of rows) {
    // The row first: a message that claims the file at this moment keeps it.
    const dropped = await db('helpdesk_attachments')
      .where({ id: row.id })
      .where(isUnwanted)
      .delete();
    if (dropped !== 1) continue;
    await removeFile(strapi, String(row.path));
    removed += 1;
  }
  return removed;
}

/** No message has it, and whoever uploaded it has no draft in that ticket. */
function isUnwanted(query: Knex.QueryBuilder): void {
  query.whereNull('entry_id').whereNotExists((draft) => {
    draft
      .select('d.id')
      .from('helpdesk_drafts as d')
      .whereRaw('d.ticket_id = helpdesk_attachments.ticket_id')
      .whereRaw('d.agent_id = helpdesk_attachments.uploader_id')
      .where('helpdesk_attachments.uploader_kind', 'agent');
  });
}

/** Whole days only that ended a day ago: nothing of them is still on its way to a row. */
async function sweepStore(strapi: Core.Strapi, before: number): Promise<number> {
  const places: string[] = [];
  for (let day = 1; day <= DAYS; day += 1) {
    places.push(...(await listStored(strapi, before - day * DAY_MS)));
  }
  let removed = 0;
  for (let at = 0; at < places.length; at += BATCH) {
    const batch = places.slice(at, at + BATCH);
    const rows = await database(strapi)('helpdesk_attachments')
      .select('path')
      .whereIn('path', batch);
    const known = new Set(rows.map((row) => String(row.path)));
    for (const place of batch.filter((candidate) => !known.has(candidate))) {
      await removeFile(strapi, place);
      removed += 1;
    }
  }
  return removed;
}
