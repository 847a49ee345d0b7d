import type { Core } from '@strapi/strapi';
import type { EpochMs, WorkflowTimer } from '../../../contracts';
import { SYSTEM } from '../access/actor';
import type { DeskError } from '../errors';
import { isDeskError } from '../errors';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { errorTrace } from '../platform/error-trace';
import { logEvent } from '../platform/log';
import { readSettings } from '../site/settings';
import { findTicket } from '../tickets/find-ticket';
import { performAction } from '../tickets/perform-action';
import type { TicketRow } from '../tickets/rows';
import { loadCatalogue, type CatalogueWorkflow } from '../workflow/catalogue';
import { inputOfTimer } from './input-of-timer';
import { dueAt as dueAfter } from './rules/due-at';
import { appliesTo } from './rules/plan-timers';
import { setUpBy } from './set-up-by';
import { timerMark } from './timer-mark';
import { silenceOf, timedState, toTimerRow, type TimerRow } from './write-timers';

/** performed: now. later: not due yet, or it failed. gone: nothing to do any more. refused: it cannot be done. */
export type TimerOutcome = 'performed' | 'later' | 'gone' | 'refused';

/** How often it is decided anew when somebody else changed the ticket meanwhile. */
const ROUNDS = 10;
const RETRY_MS = 60_000;
const RETRY_MAX_MS = 60 * 60_000;

/**
 * Performs the action of a timer that is due. The row is taken first by putting its time off, which is when it is tried
 * again if this node dies or the action fails. An action that is refused is logged and not tried again.
 */
export async function runTimer({
  strapi,
  id,
  dueAt,
}: {
  strapi: Core.Strapi;
  /** Row of helpdesk_timers. */
  id: number;
  /** As it was read: another time means that somebody was faster. */
  dueAt: EpochMs;
}): Promise<TimerOutcome> {
  let row = await take(strapi, id, dueAt);
  for (let round = 1; row && round <= ROUNDS; round += 1) {
    let ticket: TicketRow | null = null;
    try {
      ticket = await findTicket({ strapi, actor: SYSTEM, ticket: { id: row.ticketId } });
      return await act({ strapi, id, row, ticket });
    } catch (error) {
      if (!isDeskError(error) || error.code !== 'TICKET_CHANGED') {
        return failed({ strapi, id, ticket, error });
      }
      // An act plans anew: the row is gone, and with it what was to be done.
      row = await reread(strapi, id);
    }
  }
  return row ? 'later' : 'gone';
}

/** Null: another node has it, or it is settled. */
async function take(strapi: Core.Strapi, id: number, dueAt: EpochMs): Promise<TimerRow | null> {
  const db = database(strapi);
  const row = await db('helpdesk_timers').select('*').where({ id, due_at: dueAt }).first();
  if (!row) return null;
  const attempts = Number(row.attempts);
  const pause = Math.min(RETRY_MS * 2 ** attempts, RETRY_MAX_MS);
  const taken = await db('helpdesk_timers')
    .where({ id, due_at: dueAt })
    .update({ due_at: clock.now() + pause, attempts: attempts + 1 });
  return taken === 1 ? toTimerRow(row) : null;
}

async function reread(strapi: Core.Strapi, id: number): Promise<TimerRow | null> {
  const row = await database(strapi)('helpdesk_timers').select('*').where({ id }).first();
  return row ? toTimerRow(row) : null;
}

interface Due {
  strapi: Core.Strapi;
  id: number;
  row: TimerRow;
  ticket: TicketRow;
}

async function act({ strapi, id, row, ticket }: Due): Promise<TimerOutcome> {
  const workflow = (await loadCatalogue(strapi)).workflowById.get(ticket.workflowId);
  const timer = workflow && timerOf(workflow, row);
  const isStill =
    timer &&
    // It may have been merged just now: the desk is led on to another one, whose timers are its own.
    ticket.id === row.ticketId &&
    ticket.stateId === row.stateId &&
    appliesTo(timer, ticket.waitingSince !== null) &&
    (await silenceOf(database(strapi), ticket.id)) === row.silence;
  if (!isStill) return gone(strapi, id);

  const { hours } = await readSettings(strapi);
  const isChanged = timerMark(timer) !== row.mark;
  // One that was changed counts from when it was published.
  const since = isChanged ? Math.max(row.since, workflow.publishedAt) : row.since;
  const due = dueAfter(timer, since, hours);
  if (due === null || due > clock.now()) {
    const planned = { since, mark: timerMark(timer), due_at: due, attempts: 0 };
    await database(strapi)('helpdesk_timers').where({ id }).update(planned);
    return 'later';
  }
  const state = workflow.states.find((candidate) => candidate.id === row.stateId)?.key ?? '';
  const performed = await performAction({
    strapi,
    actor: SYSTEM,
    ticket: { id: ticket.id },
    action: timer.action,
    input: {
      ...(await inputOfTimer({ strapi, ticket, workflow, timer })),
      version: ticket.version,
      clientId: `timer:${row.stateId}:${row.key}:${row.silence}`,
    },
    timed: {
      ran: { ...row, lateBy: clock.now() - due },
      because: {
        timer: timer.key,
        after: timer.after,
        clock: timer.clock,
        onlyWhile: timer.onlyWhile ?? null,
        ...(await setUpBy({ strapi, workflow, state, timer })),
      },
    },
  });
  // Written by another node, which has settled the row with it; one that an older act left behind is settled here.
  if (performed.isRepeat) await settle(strapi, id);
  return performed.isRepeat ? 'gone' : 'performed';
}

function timerOf(workflow: CatalogueWorkflow, row: TimerRow): WorkflowTimer | undefined {
  return timedState(workflow, row.stateId).timers.find(({ key }) => key === row.key);
}

async function failed({
  strapi,
  id,
  ticket,
  error,
}: Pick<Due, 'strapi' | 'id'> & {
  ticket: TicketRow | null;
  error: unknown;
}): Promise<TimerOutcome> {
  if (isDeskError(error) && error.code === 'NOT_FOUND') return gone(strapi, id);
  const number = ticket?.number ?? null;
  if (isRefusal(error)) {
    await settle(strapi, id);
    logEvent(strapi, 'warn', 'timer.refused', { ticket: number, code: error.code });
    return 'refused';
  }
  strapi.log.error(`helpdesk: a timer of ticket ${number} failed: ${errorTrace(error)}`);
  return 'later';
}

/** It would be refused again. */
function isRefusal(error: unknown): error is DeskError {
  return isDeskError(error) && error.status < 500;
}

async function settle(strapi: Core.Strapi, id: number): Promise<void> {
  await database(strapi)('helpdesk_timers')
    .where({ id })
    .update({ due_at: null, ran_at: clock.now() });
}

async function gone(strapi: Core.Strapi, id: number): Promise<'gone'> {
  await database(strapi)('helpdesk_timers').where({ id }).delete();
  return 'gone';
}
