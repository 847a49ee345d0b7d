import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { clock } from '../platform/clock';
import { database, inTransaction, type Db } from '../platform/database';
import { removeFile } from '../platform/files';
import { every, untilDone } from '../platform/jobs';
import { logEvent } from '../platform/log';
import { readSettings } from '../site/settings';
import { forgetEntries } from './search';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Tickets in one transaction: SQLite's one connection is not held for long. */
const BATCH = 20;
/** Rows in one statement. */
const IDS = 500;

/** Empties the trash once an hour. */
export function startTrashSweep(strapi: Core.Strapi): void {
  const run = (signal: AbortSignal) => untilDone(signal, () => sweepTrash(strapi));
  every(strapi, { name: 'trash', seconds: 3600, run });
}

/**
 * Deletes for good tickets that lie in the trash for longer than the owner keeps them, with all that was written,
 * sent and noted about them. One that was taken out of the trash at this moment stays.
 *
 * @returns how many tickets it looked at; 0: nothing is left.
 */
export async function sweepTrash(strapi: Core.Strapi): Promise<number> {
  const { trashDays } = (await readSettings(strapi)).privacy;
  if (trashDays === null) return 0;
  const db = database(strapi);
  const trash = await db('helpdesk_states').select('id').where({ category: 'trash' });
  const stateIds = trash.map((row) => Number(row.id));
  const due = { stateIds, before: clock.now() - trashDays * DAY_MS };
  const rows = await db('helpdesk_tickets')
    .select('id')
    .where(whereDue(due))
    .orderBy('id')
    .limit(BATCH);
  if (rows.length === 0) return 0;
  const ids = rows.map((row) => Number(row.id));
  const { tickets, places } = await inTransaction(strapi, (trx) => deleteTickets(trx, ids, due));
  // After the commit: a file without a row is found by the sweep of files, a row without a file by nobody.
  for (const place of places) await removeFile(strapi, place);
  if (tickets > 0) logEvent(strapi, 'info', 'trash.emptied', { tickets, files: places.length });
  return tickets;
}

interface Due {
  stateIds: number[];
  before: number;
}

/** When it came into the trash is when it was last changed there: nobody writes to a ticket that is gone. */
function whereDue({ stateIds, before }: Due): (query: Knex.QueryBuilder) => void {
  return (query) => {
    query.whereIn('state_id', stateIds).where('last_activity_at', '<', before);
  };
}

async function deleteTickets(
  trx: Db,
  wanted: number[],
  due: Due
): Promise<{ tickets: number; places: string[] }> {
  // The rows are taken first: another node waits here and finds none, and an action that restores one finds none.
  const mine = () => trx('helpdesk_tickets').whereIn('id', wanted).where(whereDue(due));
  await mine().increment('version', 1);
  const rows = await mine().select('id');
  const ids = rows.map((row) => Number(row.id));
  if (ids.length === 0) return { tickets: 0, places: [] };
  const files = await trx('helpdesk_attachments').select('path').whereIn('ticket_id', ids);
  const entryRows = await trx('helpdesk_entries').select('id').whereIn('ticket_id', ids);
  const entryIds = entryRows.map((row) => Number(row.id));
  for (let at = 0; at < entryIds.length; at += IDS) {
    const some = entryIds.slice(at, at + IDS);
    await forgetEntries(trx, some);
    await trx('helpdesk_entry_texts').whereIn('entry_id', some).delete();
  }
  for (const table of OF_TICKET) await trx(table).whereIn('ticket_id', ids).delete();
  await trx('helpdesk_ticket_links').whereIn('other_id', ids).delete();
  // Those that were merged into them lead nowhere any more.
  const merged = await trx('helpdesk_tickets').select('id').whereIn('merged_into_id', ids);
  const pointerIds = merged.map((row) => Number(row.id));
  for (const table of OF_POINTER) await trx(table).whereIn('ticket_id', pointerIds).delete();
  await trx('helpdesk_tickets').whereIn('id', pointerIds).delete();
  await trx('helpdesk_tickets').whereIn('id', ids).delete();
  return { tickets: ids.length, places: files.map((row) => String(row.path)) };
}

/** Every table with a row's `ticket_id`; the spec finds one that is missing here. */
export const OF_TICKET = [
  'helpdesk_ratings',
  'helpdesk_attachments',
  'helpdesk_drafts',
  'helpdesk_follows',
  'helpdesk_read_marks',
  'helpdesk_client_read_marks',
  'helpdesk_notices',
  'helpdesk_session_tickets',
  'helpdesk_outbox_items',
  'helpdesk_waits',
  'helpdesk_ticket_values',
  'helpdesk_ticket_tags',
  'helpdesk_ticket_links',
  'helpdesk_timers',
  'helpdesk_deleted_texts',
  'helpdesk_chats',
  'helpdesk_visitor_tickets',
  'helpdesk_entries',
] as const;

/** Of these, what a ticket keeps that was merged: by it a window finds its conversation. */
const OF_POINTER = ['helpdesk_chats', 'helpdesk_visitor_tickets'] as const;
