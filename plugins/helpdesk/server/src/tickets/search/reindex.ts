import type { Core } from '@strapi/strapi';
import { database, inTransaction, type Db } from '../../platform/database';
import { every, untilDone } from '../../platform/jobs';
import { engineOf, SEARCH_TABLE } from './engine';
import { indexEntries } from './index-entries';
import { lockHeads } from './lock-heads';

/** What the fold and the rows of the index are; a change here makes the index of every desk anew. */
const VERSION = 1;
const TASKS = 'helpdesk_search_tasks';
const EVERYTHING = 'all';
/** A batch holds SQLite's one connection for some 20 ms. */
const BATCH = 50;
/** What one request works through itself; the job does the rest. */
const BATCHES_AT_ONCE = 20;
const GREATEST_ID = 2_147_483_647;

/**
 * Makes the index where it is missing or of another version, as after an upgrade. Everything in it comes from the
 * tables, so a lost one is no loss: a task is noted, and the job fills it, the newest entries first.
 */
export async function prepareSearch(strapi: Core.Strapi): Promise<void> {
  const db = database(strapi);
  if (!(await db.schema.hasTable(TASKS))) {
    await db.raw(
      `create table if not exists ${TASKS} (name varchar(60) primary key, next_id integer not null)`
    );
  }
  const version = await db(TASKS).where({ name: 'version' }).first();
  const hasIndex = await db.schema.hasTable(SEARCH_TABLE);
  if (hasIndex && Number(version?.next_id) === VERSION) return;
  // Before the index, so that one that is there is filled, wherever this is cut off.
  await noteTask(db, EVERYTHING);
  await engineOf(db).create(db);
  await setTask(db, 'version', VERSION);
}

/** Fills the index with what was there before it, and finishes what a request began. */
export function startSearchFill(strapi: Core.Strapi): void {
  every(strapi, {
    name: 'search',
    seconds: 60,
    run: (signal) => untilDone(signal, () => fillBatch(strapi)),
  });
}

/** About how many entries the first filling has still to come to; 0 when all are found. Cheap: it counts ids. */
export async function countUnsearched(strapi: Core.Strapi): Promise<number> {
  const db = database(strapi);
  const task = await db(TASKS).where({ name: EVERYTHING }).first();
  if (!task) return 0;
  const row = await db('helpdesk_entries').max({ newest: 'id' }).first();
  return Math.min(Number(row?.newest ?? 0), Number(task.next_id) - 1);
}

/** To be called in the transaction that changes what a ticket's entries are found by: its subject, its contact. */
export async function reindexTicket(db: Db, ticketId: number): Promise<void> {
  const rows = await db('helpdesk_entries').select('id').where({ ticket_id: ticketId });
  const ids = rows.map((row) => Number(row.id));
  for (let start = 0; start < ids.length; start += BATCH) {
    await indexEntries(db, ids.slice(start, start + BATCH));
  }
}

/** To be called in the transaction that changes what is searched of a contact, after the change. */
export function noteContact(trx: Db, contactId: number): Promise<void> {
  return noteTask(trx, taskOf(contactId));
}

/** To be called after the commit that noted a contact: rewrites the index of all its tickets. */
export async function reindexContact(strapi: Core.Strapi, contactId: number): Promise<void> {
  const name = taskOf(contactId);
  for (let batch = 0; batch < BATCHES_AT_ONCE; batch += 1) {
    const task = await database(strapi)(TASKS).where({ name }).first();
    if (!task || (await workOn(strapi, name, Number(task.next_id))) === 0) return;
  }
}

/** To be called in the transaction that deletes entries. */
export async function forgetEntries(db: Db, entryIds: readonly number[]): Promise<void> {
  await engineOf(db).remove(db, entryIds);
}

/**
 * Works through one batch of whatever is to be done.
 *
 * @returns how many entries; 0: nothing is left.
 */
export async function fillBatch(strapi: Core.Strapi): Promise<number> {
  // Requests come first: each waits for one batch at most.
  await new Promise((resolve) => setImmediate(resolve));
  const task = await database(strapi)(TASKS).whereNot({ name: 'version' }).orderBy('name').first();
  if (!task) return 0;
  return Math.max(1, await workOn(strapi, String(task.name), Number(task.next_id)));
}

async function workOn(strapi: Core.Strapi, name: string, nextId: number): Promise<number> {
  const db = database(strapi);
  const [, contactId] = name.split(':');
  const entries = db('helpdesk_entries as e').select({ id: 'e.id' }).where('e.id', '<', nextId);
  if (contactId) {
    const own = db('helpdesk_tickets')
      .select('id')
      .where({ contact_id: Number(contactId) });
    entries.whereIn('e.ticket_id', own);
  }
  const rows: { id: unknown }[] = await entries.orderBy('e.id', 'desc').limit(BATCH);
  const ids = rows.map((row) => Number(row.id));
  await inTransaction(strapi, async (trx) => {
    await lockHeads(trx, ids, { withTickets: true });
    await indexEntries(trx, ids);
    // Another node, or a task that was noted again meanwhile, has its own place.
    const mine = trx(TASKS).where({ name, next_id: nextId });
    await (ids.length > 0 ? mine.update({ next_id: Math.min(...ids) }) : mine.delete());
  });
  return ids.length;
}

function taskOf(contactId: number): string {
  return `contact:${contactId}`;
}

function noteTask(db: Db, name: string): Promise<void> {
  return setTask(db, name, GREATEST_ID);
}

async function setTask(db: Db, name: string, nextId: number): Promise<void> {
  await db(TASKS).insert({ name, next_id: nextId }).onConflict('name').merge();
}
