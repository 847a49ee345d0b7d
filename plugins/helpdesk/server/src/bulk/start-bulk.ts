import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { BULKS_AT_ONCE, type BulkBody, type BulkWhat } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { DeskError } from '../errors';
import { checkCannedTexts } from '../faq/rules/check-canned-texts';
import { clock } from '../platform/clock';
import { database, inTransaction, insertOnce, writeJson, type Db } from '../platform/database';
import { newKey, sha256 } from '../platform/ids';
import { lockSeries } from '../platform/lock-series';
import { logEvent } from '../platform/log';
import { findMacro } from '../macros/macro-rows';
import { safeStep } from '../macros/safe-step';
import { numbersOf } from './numbers-of';
import { mayDoInBulk } from './rules/bulk-permission';
import { wakeBulk } from './wake';

/** As it is kept: numbers of tickets, and the versions that were seen. */
export interface BulkWork {
  numbers: number[];
  versions: number[] | null;
}

/**
 * Takes an order for many tickets and answers at once; `runBulks` works it off. Tickets that are not there or not in
 * sight are told afterwards, all alike.
 *
 * @throws DeskError NOT_ALLOWED, INPUT_INVALID, BULK_TOO_MANY, BULK_EMPTY, BULK_WAITING; NOT_FOUND for a macro that is not there.
 */
export async function startBulk({
  strapi,
  actor,
  input,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  input: BulkBody;
}): Promise<{ key: string; total: number }> {
  // Sanitised first: what is checked is what is kept.
  const what = safeStep(input.what);
  if (!mayDoInBulk(actor, what)) throw new DeskError('NOT_ALLOWED');
  const clientHash = sha256(`${actor.id}:${input.clientId}`);
  const earlier = await findEarlier(database(strapi), clientHash);
  if (earlier) return earlier;
  requireTexts(what);
  if (what.kind === 'macro') await findMacro(strapi, actor, what.macro);
  const { numbers, query, versions } = input;
  const work: BulkWork = {
    numbers: await numbersOf({ strapi, actor, numbers, query }),
    versions: numbers && versions ? versionsOf(numbers, versions) : null,
  };
  const total = work.numbers.length;
  const key = newKey();
  const row = {
    document_id: newKey(),
    key,
    client_hash: clientHash,
    agent_id: actor.id,
    permissions: writeJson([...actor.permissions]),
    status: 'running',
    kind: what.kind,
    what: writeJson(what),
    tickets: writeJson(work),
    total,
    done: 0,
    refused: 0,
    failures: writeJson([]),
    started_at: clock.now(),
    leased_until: 0,
  };
  const atOnce = await inTransaction(strapi, async (trx) => {
    await lockSeries(trx, 'bulks');
    // The same order at the same time: the first stands.
    const same = await findEarlier(trx, clientHash);
    if (same) return same;
    await requireRoom(trx, actor);
    await insertOnce(trx, 'helpdesk_bulks', row, 'client_hash');
    return null;
  });
  if (atOnce) return atOnce;
  wakeBulk();
  logEvent(strapi, 'info', 'bulk.started', { bulk: key, kind: what.kind, tickets: total });
  return { key, total };
}

async function findEarlier(db: Db, clientHash: string) {
  const row = await db('helpdesk_bulks').where({ client_hash: clientHash }).first('key', 'total');
  return row ? { key: String(row.key), total: Number(row.total) } : null;
}

/** Counted under a lock: no index could hold it. */
async function requireRoom(trx: Knex.Transaction, { id }: AgentActor): Promise<void> {
  const [{ count }] = await trx('helpdesk_bulks')
    .where({ agent_id: id, status: 'running' })
    .count({ count: '*' });
  if (Number(count) < BULKS_AT_ONCE) return;
  throw new DeskError('BULK_WAITING', {
    hint: `At most ${BULKS_AT_ONCE} wait for each other. Wait for one to end, or cancel one.`,
  });
}

/** Nobody reads them before they leave: whether an action takes a text is told of each ticket. */
function requireTexts(what: BulkWhat): void {
  if (what.kind !== 'action' || Object.keys(what.texts).length === 0) return;
  const problems = Object.entries(checkCannedTexts(what.texts));
  if (problems.length === 0) return;
  const fields = Object.fromEntries(problems.map(([path, told]) => [`what.${path}`, told]));
  throw new DeskError('INPUT_INVALID', { fields, hint: 'See the fields.' });
}

/** Of each number once, as the numbers are. */
function versionsOf(numbers: readonly number[], versions: readonly number[]): number[] {
  const seen = new Map<number, number>();
  for (const [index, number] of numbers.entries()) {
    if (!seen.has(number)) seen.set(number, versions[index]);
  }
  return [...seen.values()];
}
