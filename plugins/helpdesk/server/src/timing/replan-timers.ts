import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { BusinessHours } from '../../../contracts';
import { clock } from '../platform/clock';
import { database, inTransaction, readNumber } from '../platform/database';
import { readSettings } from '../site/settings';
import { loadCatalogue, RECHECK_MS, type CatalogueWorkflow } from '../workflow/catalogue';
import { planTimers, type TimerPlan } from './rules/plan-timers';
import { timerMark } from './timer-mark';
import { insertTimers, readTimers, silencesOf, timedState, type TimerRow } from './write-timers';

/** Tickets in one transaction: SQLite's one connection is not held for long. */
const BATCH = 100;
/** Until then an act may still be decided on the version before, on another node. */
const SETTLED_MS = 3 * RECHECK_MS;

interface StateWork {
  strapi: Core.Strapi;
  workflow: CatalogueWorkflow;
  stateId: number;
}

/**
 * Plans the timers of tickets anew that lay in a state when its workflow was published. A timer that is as it was goes
 * on; one that is new or changed counts from the publication, so that nothing happens at once to what has lain there
 * for long; one that is gone is forgotten. Cut off anywhere, and on several nodes at once, the next run goes on.
 *
 * @returns how many tickets were looked at.
 */
export async function replanTimers({
  strapi,
  signal,
}: {
  strapi: Core.Strapi;
  signal?: AbortSignal;
}): Promise<number> {
  let seen = 0;
  for (const work of await findWork(strapi)) {
    const { timers } = timedState(work.workflow, work.stateId);
    const step = timers.length === 0 ? forgetSome : planSome;
    for (let found = BATCH; found === BATCH; seen += found) {
      if (signal?.aborted) return seen;
      found = await step(work);
    }
    await database(strapi)('helpdesk_states')
      .where({ id: work.stateId })
      .update({ timers_version: work.workflow.version, timers_next: null, timers_cursor: null });
  }
  return seen;
}

/** States whose tickets are planned by another version than the published one. */
async function findWork(strapi: Core.Strapi): Promise<StateWork[]> {
  const { workflowById } = await loadCatalogue(strapi);
  const rows = await database(strapi)('helpdesk_states as s')
    .join('helpdesk_workflows as w', 'w.id', 's.workflow_id')
    .select('s.id', 's.workflow_id')
    .where((other) =>
      other
        .whereNull('s.timers_version')
        .orWhereNot('s.timers_version', database(strapi).ref('w.version'))
    );
  return rows.flatMap((row) => {
    const workflow = workflowById.get(Number(row.workflow_id));
    if (!workflow || clock.now() - workflow.publishedAt < SETTLED_MS) return [];
    return [{ strapi, workflow, stateId: Number(row.id) }];
  });
}

/** The state has no timers any more. */
async function forgetSome({ strapi, stateId }: StateWork): Promise<number> {
  const db = database(strapi);
  const rows = await db('helpdesk_timers').select('id').where({ state_id: stateId }).limit(BATCH);
  const ids = rows.map(({ id }) => Number(id));
  if (ids.length > 0) await db('helpdesk_timers').whereIn('id', ids).delete();
  return ids.length;
}

async function planSome(work: StateWork): Promise<number> {
  const { hours } = await readSettings(work.strapi);
  return inTransaction(work.strapi, (trx) => planBatch(trx, { ...work, hours }));
}

async function planBatch(
  trx: Knex.Transaction,
  { workflow, stateId, hours }: StateWork & { hours: BusinessHours }
): Promise<number> {
  const { version } = workflow;
  const progress = await trx('helpdesk_states')
    .select('timers_next', 'timers_cursor')
    .where({ id: stateId })
    .first();
  const isBegun = readNumber(progress?.timers_next) === version;
  // Held until the end: who acts on one of them meanwhile plans after this.
  const tickets = await trx('helpdesk_tickets')
    .select('id', 'number', 'waiting_since')
    .where({ state_id: stateId })
    .where('number', '>', isBegun ? (readNumber(progress?.timers_cursor) ?? 0) : 0)
    .orderBy('number')
    .limit(BATCH)
    .forUpdate();
  const ids = tickets.map(({ id }) => Number(id));
  const rows = await readTimers(trx, ids);
  const silences = await silencesOf(trx, ids);
  const stale: number[] = [];
  const planned: TimerRow[] = [];
  for (const ticket of tickets) {
    const ticketId = Number(ticket.id);
    const silence = silences.get(ticketId) ?? 1;
    const before = rows.filter((row) => row.ticketId === ticketId);
    const plans = planTimers({
      state: timedState(workflow, stateId),
      before: before.filter((row) => row.silence === silence),
      isPerson: false,
      isClientWaiting: readNumber(ticket.waiting_since) !== null,
      since: workflow.publishedAt,
      hours,
      markOf: timerMark,
    });
    if (isSame(before, plans)) continue;
    stale.push(ticketId);
    planned.push(...plans.map((plan) => ({ ...plan, ticketId, silence })));
  }
  if (stale.length > 0) await trx('helpdesk_timers').whereIn('ticket_id', stale).delete();
  await insertTimers(trx, planned);
  const cursor = Number(tickets.at(-1)?.number ?? 0);
  if (tickets.length > 0) {
    await trx('helpdesk_states')
      .where({ id: stateId })
      .update({ timers_next: version, timers_cursor: cursor });
  }
  return tickets.length;
}

/** `planTimers` gives back the very rows that stay. */
function isSame(before: readonly TimerPlan[], after: readonly TimerPlan[]): boolean {
  return before.length === after.length && after.every((plan) => before.includes(plan));
}
