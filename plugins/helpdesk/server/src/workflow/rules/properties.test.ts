import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { WorkflowDocument } from '../../../../contracts';
import { workflowDocumentSchema } from '../../../../contracts/workflow.schema';
import { checkWorkflow } from './check-workflow';
import { decide } from './decide';
import type { DecideActor, DecideInput, Decision, DecideTicket } from './decide';
import { fieldProblem } from './field-value';
import { isSeenByClient, offersFor } from './offers';
import {
  actor,
  filledForm,
  indiscreetWorkflow,
  isIndiscreet,
  validWorkflow,
} from './random-workflows-fixture';
import { REFUSAL_CODES } from './refusals';

// Hundreds of workflows are built in each test, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

// The same cases in every run; another seed is a deliberate change.
const RUNS = { seed: 20260117, numRuns: 100 };

const json = fc.jsonValue({ maxDepth: 3 });
const arbitraryInput: fc.Arbitrary<DecideInput> = fc
  .record(
    { text: json, fields: json, fileCount: json, assignee: json },
    { requiredKeys: [], noNullPrototype: true }
  )
  // Stands for a body that no schema has read.
  .map((input) => input as unknown as DecideInput);

interface Attempt {
  /** Picks among the actions of the present state, or among all. */
  isPossible: boolean;
  pick: number;
  actor: DecideActor;
  /** Null fills the form as the action asks. */
  input: DecideInput | null;
}

const attempts: fc.Arbitrary<Attempt[]> = fc.array(
  fc.record({
    isPossible: fc.boolean(),
    pick: fc.nat(1000),
    actor,
    input: fc.option(arbitraryInput, { freq: 3 }),
  }),
  { minLength: 20, maxLength: 40 }
);

interface Entry {
  seq: number;
  before: string;
  after: string;
  action: string;
  actor: DecideActor;
  decision: Decision;
}

interface Run {
  ticket: DecideTicket;
  entries: Entry[];
  refusals: string[];
}

/** What the operation does with decisions: an entry for each, nothing for a refusal. */
function play(workflow: WorkflowDocument, tries: Attempt[]): Run {
  const start: DecideTicket = {
    state: workflow.initialState,
    assignee: null,
    team: null,
    fields: {},
  };
  return tries.reduce<Run>(
    (run, { isPossible, pick, actor, input }) => {
      const here = workflow.states.find(({ key }) => key === run.ticket.state);
      const possible = workflow.actions.filter(({ key }) => here?.actions.includes(key));
      const among = isPossible && possible.length > 0 ? possible : workflow.actions;
      const action = among[pick % among.length];
      const request = {
        workflow,
        ticket: deepFreeze(run.ticket),
        action: action.key,
        actor,
        input: deepFreeze(input ?? filledForm(action, actor)),
      };
      const result = decide(request);
      expect(decide(request)).toEqual(result);
      if (result.refusal) return { ...run, refusals: [...run.refusals, result.refusal.code] };
      const { state, assignee, team, fields } = result.decision;
      const entry: Entry = {
        seq: run.entries.length + 1,
        before: run.ticket.state,
        after: state,
        action: action.key,
        actor,
        decision: result.decision,
      };
      return {
        ...run,
        ticket: { state, assignee, team, fields },
        entries: [...run.entries, entry],
      };
    },
    { ticket: start, entries: [], refusals: [] }
  );
}

/** A rule that writes into what it was given throws. */
function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}

/** Runs the property on random histories and answers how often something was done and refused. */
function forEveryRun(property: (workflow: WorkflowDocument, run: Run) => void) {
  const seen = { entries: 0, refusals: 0 };
  fc.assert(
    fc.property(validWorkflow, attempts, (workflow, tries) => {
      const run = play(deepFreeze(workflow), tries);
      seen.entries += run.entries.length;
      seen.refusals += run.refusals.length;
      property(workflow, run);
    }),
    RUNS
  );
  // A property over empty histories would say nothing.
  expect(seen.entries).toBeGreaterThan(200);
  expect(seen.refusals).toBeGreaterThan(200);
}

test('the random workflows are valid to the schema and to the check', () => {
  fc.assert(
    fc.property(validWorkflow, (workflow) => {
      expect(workflowDocumentSchema.safeParse(workflow).error).toBeUndefined();
      expect(checkWorkflow({ document: workflow })).toEqual([]);
    }),
    RUNS
  );
});

test('a history has no gap, and each entry begins in the state in which the last one ended', () => {
  forEveryRun((workflow, { ticket, entries }) => {
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
    const ends = [workflow.initialState, ...entries.map(({ after }) => after)];
    expect(entries.map(({ before }) => before)).toEqual(ends.slice(0, -1));
    expect(ticket.state).toBe(ends.at(-1));
  });
});

test('every entry follows a button or a client message of its state to the target of its action', () => {
  forEveryRun((workflow, { entries }) => {
    for (const { before, after, action: key, actor } of entries) {
      const state = workflow.states.find((candidate) => candidate.key === before);
      const action = workflow.actions.find((candidate) => candidate.key === key);
      const possible = {
        agent: offersFor({ workflow, state: before, kind: 'agent' }).map((offer) => offer.key),
        contact: [
          ...offersFor({ workflow, state: before, kind: 'contact' }).map((offer) => offer.key),
          state?.onClientMessage,
        ],
        system: [...(state?.actions ?? []), state?.onClientMessage],
      };
      expect(possible[actor.kind]).toContain(key);
      expect(after).toBe(action?.to ?? before);
    }
  });
});

test('a refusal is one of the closed list, and changes nothing', () => {
  forEveryRun((workflow, { refusals, entries, ticket }) => {
    expect(REFUSAL_CODES).toEqual(expect.arrayContaining(refusals));
    const last = entries.at(-1)?.decision;
    expect(ticket.fields).toEqual(last?.fields ?? {});
    expect([ticket.state, ticket.assignee, ticket.team]).toEqual([
      last?.state ?? workflow.initialState,
      last?.assignee ?? null,
      last?.team ?? null,
    ]);
  });
});

test('fields hold only values that their action asks for and takes', () => {
  forEveryRun((workflow, { entries }) => {
    for (const { action: key, actor, decision } of entries) {
      const fields = workflow.actions.find((action) => action.key === key)?.fields ?? [];
      for (const [name, value] of Object.entries(decision.entryFields)) {
        const field = fields.find((candidate) => candidate.key === name);
        expect(field && fieldProblem(field, value)).toBeNull();
        expect(actor.kind !== 'contact' || field?.isClientVisible).toBe(true);
        expect(decision.fields[name]).toEqual(value);
      }
    }
  });
});

test('no client ever chooses who is responsible', () => {
  forEveryRun((_workflow, { entries }) => {
    const byClients = entries.filter((entry) => entry.actor.kind === 'contact');
    const chosen = byClients.filter(({ decision, seq }) => {
      const before = entries[seq - 2]?.decision.assignee ?? null;
      return ![before, null, 'agent-2'].includes(decision.assignee);
    });
    expect(chosen).toEqual([]);
  });
});

test('an internal entry of a published workflow tells the client nothing by mail', () => {
  forEveryRun((workflow, { entries }) => {
    for (const { action: key, decision } of entries) {
      const action = workflow.actions.find((candidate) => candidate.key === key);
      expect(decision.isInternal).toBe(action !== undefined && !isSeenByClient(action));
      const told = decision.notices.filter(
        ({ to, body }) =>
          to.some(({ kind }) => kind === 'client') && (body.en ?? '').includes('entry.')
      );
      expect(decision.isInternal ? told : []).toEqual([]);
    }
  });
});

test('the check finds every mail that would tell the client what stays with staff, and no other', () => {
  fc.assert(
    fc.property(indiscreetWorkflow, (workflow) => {
      const indiscreet = workflow.actions.flatMap((action) =>
        action.notices
          .filter((notice) => isIndiscreet(action, notice))
          .map((notice) => `actions.${action.key}.notices.${notice.key}`)
      );
      const found = checkWorkflow({ document: workflow });
      expect(found.map(({ path }) => path.replace(/\.(to|body)$/, ''))).toEqual(indiscreet);
    }),
    RUNS
  );
});

test('it never throws, whatever action, state and input come in', () => {
  fc.assert(
    fc.property(
      validWorkflow,
      fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'step-0', 'free-0')),
      fc.oneof(fc.string(), fc.constantFrom('__proto__', 's0', 's1')),
      actor,
      arbitraryInput,
      (workflow, action, state, who, input) => {
        const ticket = { state, assignee: null, team: null, fields: {} };
        const result = decide({ workflow, ticket, action, actor: who, input });
        expect(Object.keys(result)).toHaveLength(1);
      }
    ),
    { ...RUNS, numRuns: 500 }
  );
});

test('the check never throws on what the schema has accepted, and answers the same twice', () => {
  const anyTemplate = fc.oneof(
    fc.string(),
    fc.constantFrom('{{', '{% if %}', '{{ a[b].c | d: e }}')
  );
  fc.assert(
    fc.property(validWorkflow, anyTemplate, (workflow, template) => {
      const document = { ...workflow, receipt: { subject: { en: 'S' }, body: { en: template } } };
      expect(checkWorkflow({ document })).toEqual(checkWorkflow({ document }));
    }),
    RUNS
  );
});
