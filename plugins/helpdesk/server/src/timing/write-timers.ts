import type { Knex } from 'knex';
import type { BusinessHours, EntryKind, EpochMs, WorkflowDocument } from '../../../contracts';
import { readNumber, type Db } from '../platform/database';
import { newKey } from '../platform/ids';
import type { CatalogueWorkflow } from '../workflow/catalogue';
import { planTimers, type TimedState, type TimerPlan } from './rules/plan-timers';
import { timerMark } from './timer-mark';

/** Rows in one statement. */
const BATCH = 500;

/** What was planned for one ticket, in the silence that it was planned for. */
export interface TimerRow extends TimerPlan {
  ticketId: number;
  silence: number;
}

/** The timer that acts, and how long after its time. */
export type RanTimer = Pick<TimerRow, 'stateId' | 'key' | 'silence'> & { lateBy: number };

/**
 * Plans what happens to a ticket by itself after an act, in the transaction of the act. Costs nothing in a workflow
 * without timers: rows that an older version left behind do nothing when they are due.
 */
export async function writeTimers(
  trx: Knex.Transaction,
  {
    ticketId,
    seq,
    workflow,
    after,
    isPerson,
    ran,
    hours,
    now,
  }: {
    ticketId: number;
    /** Of the act's entry. */
    seq: number;
    workflow: CatalogueWorkflow;
    after: { stateId: number; waitingSince: EpochMs | null };
    /** A person acted; else the desk itself. */
    isPerson: boolean;
    /** The timer that acted; see `runTimer`. */
    ran?: RanTimer;
    hours: BusinessHours;
    now: EpochMs;
  }
): Promise<void> {
  if (!hasTimers(workflow.document)) return;
  const before = isPerson ? [] : await readTimers(trx, [ticketId]);
  const silence = isPerson ? seq : (ran?.silence ?? (await silenceOf(trx, ticketId)));
  const plans = planTimers({
    state: timedState(workflow, after.stateId),
    before: before
      .filter((row) => row.silence === silence)
      .map((row) =>
        row.stateId === ran?.stateId && row.key === ran.key
          ? { ...row, dueAt: null, ranAt: now }
          : row
      ),
    isPerson,
    isClientWaiting: after.waitingSince !== null,
    since: now,
    lateBy: ran?.lateBy,
    hours,
    markOf: timerMark,
  });
  if (seq > 1) await trx('helpdesk_timers').where({ ticket_id: ticketId }).delete();
  await insertTimers(
    trx,
    plans.map((plan) => ({ ...plan, ticketId, silence }))
  );
}

export function hasTimers(document: WorkflowDocument): boolean {
  return document.states.some(({ timers }) => timers !== undefined && timers.length > 0);
}

/** The timers of a state, as the workflow is published. */
export function timedState(workflow: CatalogueWorkflow, stateId: number): TimedState {
  const key = workflow.states.find(({ id }) => id === stateId)?.key;
  const state = workflow.document.states.find((candidate) => candidate.key === key);
  return { stateId, timers: state?.timers ?? [] };
}

export async function readTimers(db: Db, ticketIds: readonly number[]): Promise<TimerRow[]> {
  const rows = await db('helpdesk_timers').select('*').whereIn('ticket_id', ticketIds);
  return rows.map(toTimerRow);
}

export function toTimerRow(row: Record<string, unknown>): TimerRow {
  return {
    ticketId: Number(row.ticket_id),
    stateId: Number(row.state_id),
    key: String(row.timer_key),
    silence: Number(row.silence),
    since: Number(row.since),
    dueAt: readNumber(row.due_at),
    ranAt: readNumber(row.ran_at),
    mark: String(row.mark),
  };
}

export async function insertTimers(db: Db, timers: readonly TimerRow[]): Promise<void> {
  for (let at = 0; at < timers.length; at += BATCH) {
    const rows = timers.slice(at, at + BATCH).map((timer) => ({
      document_id: newKey(),
      ticket_id: timer.ticketId,
      state_id: timer.stateId,
      timer_key: timer.key,
      silence: timer.silence,
      since: timer.since,
      due_at: timer.dueAt,
      ran_at: timer.ranAt,
      mark: timer.mark,
      attempts: 0,
    }));
    await db('helpdesk_timers').insert(rows);
  }
}

/** What begins a silence when a person does it; see `planTimers`. */
const ACTS: readonly EntryKind[] = ['action', 'merged'];

/** Sequence number of the entry with which a person last acted on the ticket. */
export async function silenceOf(db: Db, ticketId: number): Promise<number> {
  return (await silencesOf(db, [ticketId])).get(ticketId) ?? 1;
}

export async function silencesOf(
  db: Db,
  ticketIds: readonly number[]
): Promise<Map<number, number>> {
  const rows: Record<string, unknown>[] = await db('helpdesk_entries')
    .select('ticket_id')
    .max('seq as seq')
    .whereIn('ticket_id', ticketIds)
    .whereIn('kind', [...ACTS])
    .whereNot('actor_kind', 'system')
    .groupBy('ticket_id');
  return new Map(rows.map((row) => [Number(row.ticket_id), Number(row.seq)]));
}
