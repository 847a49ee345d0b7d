import type { BusinessHours, EpochMs, WorkflowTimer } from '../../../../contracts';
import { dueAt } from './due-at';

/*
 * A timer waits for a silence: the time since a person, of staff or outside, last acted on the ticket. An act of a
 * person begins the silence anew, and with it every timer of the state that the ticket is in then. So does a merge: two
 * tickets become another one. What the desk does by itself breaks no silence. Within one silence each timer runs at
 * most once, so that a reminder does not put the closing off, and so that timers cannot set each other off in a circle:
 * there are only so many of them, and each that has run stays out until somebody acts. A timer of a state that the desk
 * itself moved the ticket to counts from then. What ran late, because the desk did not run, puts the others of its
 * state off by as much: who is reminded has the time that the owner gave them until the closing.
 */

/** A little is always late: the desk looks every few seconds. */
const LATE_MS = 10 * 60_000;

/** One timer of one ticket. */
export interface TimerPlan {
  /** Row of the state whose timer it is. */
  stateId: number;
  key: string;
  /** From when it counts. */
  since: EpochMs;
  /** Null: it has run, or never will. */
  dueAt: EpochMs | null;
  ranAt: EpochMs | null;
  /** Names what the timer is, so that a timer that was changed is known from what was planned; see `timerMark`. */
  mark: string;
}

export interface TimedState {
  stateId: number;
  timers: readonly WorkflowTimer[];
}

/** What a ticket's timers are after an act. */
export function planTimers({
  state: { stateId, timers },
  before,
  isPerson,
  isClientWaiting,
  since,
  lateBy = 0,
  hours,
  markOf,
}: {
  /** The ticket's state after the act. */
  state: TimedState;
  /** What stands now, with what has just run marked so. */
  before: readonly TimerPlan[];
  /** A person acted; else the desk itself. */
  isPerson: boolean;
  isClientWaiting: boolean;
  since: EpochMs;
  /** How long after its time ran what has just run. */
  lateBy?: number;
  hours: BusinessHours;
  markOf: (timer: WorkflowTimer) => string;
}): TimerPlan[] {
  const kept = isPerson ? [] : before.filter((plan) => plan.ranAt !== null);
  const isHere = (plan: TimerPlan, key: string) => plan.stateId === stateId && plan.key === key;
  const waiting = timers
    .filter((timer) => appliesTo(timer, isClientWaiting))
    .filter(({ key }) => !kept.some((plan) => isHere(plan, key)))
    .map((timer): TimerPlan => {
      const known = isPerson ? undefined : before.find((plan) => isHere(plan, timer.key));
      const isSame = known !== undefined && known.mark === markOf(timer);
      if (isSame && lateBy < LATE_MS) return known;
      const from = isSame ? known.since + lateBy : since;
      return {
        ...{ stateId, key: timer.key, since: from, mark: markOf(timer) },
        dueAt: dueAt(timer, from, hours),
        ranAt: null,
      };
    });
  return [...kept, ...waiting];
}

export function appliesTo(
  { onlyWhile }: Pick<WorkflowTimer, 'onlyWhile'>,
  isClientWaiting: boolean
): boolean {
  return onlyWhile === undefined || (onlyWhile === 'client-waits') === isClientWaiting;
}
