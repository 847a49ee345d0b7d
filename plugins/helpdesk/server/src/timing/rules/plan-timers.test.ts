import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BusinessHours, WorkflowDocument, WorkflowTimer } from '../../../../contracts';
import { decide } from '../../workflow/rules/decide';
import { filledForm, validWorkflow } from '../../workflow/rules/random-workflows-fixture';
import { planTimers, type TimerPlan } from './plan-timers';

const HOURS: BusinessHours = {
  timeZone: 'UTC',
  week: Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]),
  days: [],
};
const HOUR = 3_600_000;
const markOf = (timer: WorkflowTimer) => JSON.stringify(timer);

const aTimer = (given: Partial<WorkflowTimer> & { key: string }): WorkflowTimer => ({
  action: given.key,
  after: { amount: 1, unit: 'hours' },
  clock: 'wall',
  ...given,
});
const REMIND = aTimer({ key: 'remind' });
const CLOSE = aTimer({ key: 'close', after: { amount: 2, unit: 'hours' } });

const plan = (given: Partial<Parameters<typeof planTimers>[0]>) =>
  planTimers({
    state: { stateId: 1, timers: [REMIND, CLOSE] },
    before: [],
    isPerson: true,
    isClientWaiting: false,
    since: 0,
    hours: HOURS,
    markOf,
    ...given,
  });
const dueOf = (plans: TimerPlan[]) => plans.map(({ key, dueAt }) => [key, dueAt]);

describe('after an act of a person', () => {
  test('every timer of the state counts from it, whatever ran before', () => {
    const before = plan({}).map((row) => ({ ...row, dueAt: null, ranAt: HOUR }));
    expect(dueOf(plan({ before, since: 5 * HOUR }))).toEqual([
      ['remind', 6 * HOUR],
      ['close', 7 * HOUR],
    ]);
  });

  test('only those that fit who waits', () => {
    const timers = [
      aTimer({ key: 'escalate', onlyWhile: 'client-waits' }),
      aTimer({ key: 'nudge', onlyWhile: 'we-wait' }),
    ];
    const keys = (isClientWaiting: boolean) =>
      plan({ state: { stateId: 1, timers }, isClientWaiting }).map(({ key }) => key);
    expect([keys(true), keys(false)]).toEqual([['escalate'], ['nudge']]);
  });
});

describe('after an act of the desk itself', () => {
  const ran = (rows: TimerPlan[], key: string, at: number) =>
    rows.map((row) => (row.key === key ? { ...row, dueAt: null, ranAt: at } : row));

  test('one that ran stays out, and the others of the state go on: a reminder puts no closing off', () => {
    const before = ran(plan({}), 'remind', HOUR);
    const after = plan({ before, isPerson: false, since: HOUR });
    expect(dueOf(after)).toEqual([
      ['remind', null],
      ['close', 2 * HOUR],
    ]);
  });

  test('one that ran late puts the others off by as much', () => {
    const before = ran(plan({}), 'remind', 30 * HOUR);
    const late = (lateBy: number) =>
      dueOf(plan({ before, isPerson: false, since: 30 * HOUR, lateBy }));
    expect(late(29 * HOUR)).toContainEqual(['close', 31 * HOUR]);
    expect(late(15_000)).toContainEqual(['close', 2 * HOUR]);
  });

  test('those of a new state count from then, and those of the old one are forgotten', () => {
    const before = ran(plan({}), 'remind', HOUR);
    const state = { stateId: 2, timers: [REMIND] };
    const after = plan({ state, before, isPerson: false, since: HOUR });
    expect(after).toMatchObject([
      { stateId: 1, key: 'remind', ranAt: HOUR },
      { stateId: 2, key: 'remind', dueAt: 2 * HOUR },
    ]);
  });

  test('one that was changed counts anew, and one that was not goes on', () => {
    const timers = [{ ...REMIND, after: { amount: 3, unit: 'hours' as const } }, CLOSE];
    const state = { stateId: 1, timers };
    const after = plan({ state, before: plan({}), isPerson: false, since: 10 * HOUR });
    expect(dueOf(after)).toEqual([
      ['remind', 13 * HOUR],
      ['close', 2 * HOUR],
    ]);
  });
});

/** Any workflow that may be published, with timers in every state that perform any of its actions. */
const timedWorkflow: fc.Arbitrary<WorkflowDocument> = validWorkflow.chain((workflow) =>
  fc
    .array(
      fc.array(
        fc.record({
          action: fc.constantFrom(...workflow.actions.map(({ key }) => key)),
          amount: fc.integer({ min: 1, max: 3 }),
          onlyWhile: fc.constantFrom(undefined, 'client-waits' as const, 'we-wait' as const),
        }),
        { maxLength: 4 }
      ),
      { minLength: workflow.states.length, maxLength: workflow.states.length }
    )
    .map((timers) => ({
      ...workflow,
      states: workflow.states.map((state, at) => ({
        ...state,
        timers: timers[at].map(({ action, amount, onlyWhile }, n) =>
          aTimer({ key: `t${n}`, action, after: { amount, unit: 'hours' }, onlyWhile })
        ),
      })),
    }))
);

/** What happens to a ticket by itself from an act of a person on, until nothing is due any more. */
function silence(workflow: WorkflowDocument, start: string, isWaiting: boolean): string[] {
  const idOf = (key: string) => workflow.states.findIndex((state) => state.key === key);
  const timersOf = (key: string) => {
    const timers = workflow.states.find((state) => state.key === key)?.timers ?? [];
    return { stateId: idOf(key), timers };
  };
  const most = workflow.states.flatMap(({ timers }) => timers ?? []).length;
  const ran: string[] = [];
  let [state, isClientWaiting] = [start, isWaiting];
  let plans = plan({ state: timersOf(state), isClientWaiting, since: 0 });
  for (;;) {
    const [next] = plans
      .filter((row) => row.dueAt !== null)
      .sort((one, other) => Number(one.dueAt) - Number(other.dueAt));
    if (!next) return ran;
    ran.push(`${next.stateId}:${next.key}`);
    expect(ran.length).toBeLessThanOrEqual(most);
    const timer = timersOf(state).timers.find(({ key }) => key === next.key);
    const action = workflow.actions.find(({ key }) => key === timer?.action);
    expect([next.stateId, action]).toEqual([idOf(state), expect.anything()]);
    const { decision } = decide({
      workflow,
      ticket: { state, assignee: null, team: null, fields: {} },
      action: action?.key ?? '',
      actor: { kind: 'system' },
      input: action ? filledForm(action, { kind: 'system' }) : { fileCount: 0 },
    });
    const now = Number(next.dueAt);
    // Refused by the engine or performed: either way it has had its turn.
    state = decision?.state ?? state;
    const change = decision?.waiting ?? 'keep';
    isClientWaiting = change === 'keep' ? isClientWaiting : change === 'set';
    plans = plan({
      state: timersOf(state),
      before: plans.map((row) => (row === next ? { ...row, dueAt: null, ranAt: now } : row)),
      isPerson: false,
      isClientWaiting,
      since: now,
    });
  }
}

test('whatever the owner sets up, it comes to rest, and nothing runs twice in one silence', () => {
  let performed = 0;
  fc.assert(
    fc.property(timedWorkflow, fc.nat(), fc.boolean(), (workflow, at, isWaiting) => {
      const { key } = workflow.states[at % workflow.states.length];
      const ran = silence(workflow, key, isWaiting);
      performed += ran.length;
      expect(new Set(ran).size).toBe(ran.length);
    }),
    { numRuns: 500, seed: 7 }
  );
  expect(performed).toBeGreaterThan(500);
});
