import { describe, expect, test } from 'vitest';
import type { WorkflowDocument } from '../../../../contracts';
import { ERRORS } from '../../errors';
import { decide } from './decide';
import type { DecideActor, DecideInput, DecideTicket } from './decide';
import { REFUSAL_CODES } from './refusals';
import {
  aField,
  anAction,
  aNotice,
  aState,
  aTimer,
  aWorkflow,
  withAct,
  withState,
} from './workflow-fixture';

const AGENT: DecideActor = { kind: 'agent', key: 'agent-1' };
const CLIENT: DecideActor = { kind: 'contact' };
const SYSTEM: DecideActor = { kind: 'system' };
const text = (body: string) => ({ format: 'text' as const, body });

interface Given {
  workflow?: WorkflowDocument;
  ticket?: Partial<DecideTicket>;
  action?: string;
  actor?: DecideActor;
  input?: Partial<DecideInput>;
}

function perform({ workflow = aWorkflow(), ticket, action = 'act', actor = AGENT, input }: Given) {
  return decide({
    workflow,
    ticket: { state: 'open', assignee: null, team: null, fields: {}, ...ticket },
    action,
    actor,
    input: { fileCount: 0, ...input },
  });
}

const amount = aField({ key: 'amount', type: 'number', required: true });
const secret = aField({ key: 'secret', isClientVisible: false });
const forAll = { client: 'both' } as const;

test('every refusal stands in the catalogue of errors', () => {
  expect(Object.keys(ERRORS)).toEqual(expect.arrayContaining([...REFUSAL_CODES]));
});

describe('refuses', () => {
  const many = Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`x${n}`, 'y']));
  const cases: [string, string, Given][] = [
    ['an action that is not there', 'ACTION_UNKNOWN', { action: 'toString' }],
    ['an action of clients to staff', 'ACTION_NOT_FOR_STAFF', { action: 'message' }],
    ['an action of staff to clients', 'ACTION_NOT_FOR_CLIENT', { action: 'note', actor: CLIENT }],
    ['to act out of place', 'ACTION_NOT_ALLOWED_IN_STATE', { action: 'reopen' }],
    ['the system too', 'ACTION_NOT_ALLOWED_IN_STATE', { action: 'reopen', actor: SYSTEM }],
    ['a vanished state', 'ACTION_NOT_ALLOWED_IN_STATE', { ticket: { state: 'gone' } }],
    [
      'to leave for a vanished state',
      'ACTION_NOT_ALLOWED_IN_STATE',
      { workflow: withAct({ to: 'gone' }) },
    ],
    [
      'a missing text',
      'TEXT_REQUIRED',
      { workflow: withAct({ text: { mode: 'required', default: null } }) },
    ],
    [
      'an empty paragraph as text',
      'TEXT_REQUIRED',
      {
        workflow: withAct({ text: { mode: 'required', default: null } }),
        input: { text: { format: 'html', body: '<p>&nbsp;<br></p>\u200b' } },
      },
    ],
    [
      'a text that is not asked for',
      'TEXT_NOT_ACCEPTED',
      {
        workflow: withAct({ text: { mode: 'none', default: null } }),
        input: { text: text('Hello') },
      },
    ],
    [
      'files that are not asked for',
      'FILES_NOT_ACCEPTED',
      { workflow: withAct({ files: false }), input: { fileCount: 1 } },
    ],
    ['an unknown field', 'FIELD_UNKNOWN', { input: { fields: { amount: 1 } } }],
    ['a thousand unknown fields', 'FIELD_UNKNOWN', { input: { fields: many } }],
    [
      'a hidden field of the client',
      'FIELD_UNKNOWN',
      {
        workflow: withAct({ ...forAll, fields: [secret] }),
        actor: CLIENT,
        input: { fields: { secret: 'x' } },
      },
    ],
    ['a missing field', 'FIELD_REQUIRED', { workflow: withAct({ fields: [amount] }) }],
    [
      'an unticked box that must be ticked',
      'FIELD_REQUIRED',
      {
        workflow: withAct({ fields: [aField({ key: 'ok', type: 'checkbox', required: true })] }),
        input: { fields: { ok: false } },
      },
    ],
    [
      'a value of the wrong kind',
      'FIELD_INVALID',
      { workflow: withAct({ fields: [amount] }), input: { fields: { amount: '12' } } },
    ],
    [
      'to forward to nobody',
      'ASSIGNEE_REQUIRED',
      { workflow: withAct({ assignment: { mode: 'choose' } }), input: { assignee: {} } },
    ],
    ['a choice nobody asked for', 'ASSIGNEE_NOT_ACCEPTED', { input: { assignee: { agent: 'a' } } }],
    [
      'a choice of the client',
      'ASSIGNEE_NOT_ACCEPTED',
      {
        workflow: withAct({ ...forAll, assignment: { mode: 'choose' } }),
        actor: CLIENT,
        input: { assignee: { agent: 'a' } },
      },
    ],
  ];

  test.each(cases)('%s with %s', (_what, code, given) => {
    const { refusal, decision } = perform(given);
    expect(refusal?.code).toBe(code);
    expect(refusal?.message).toMatch(/\.$/);
    expect(decision).toBeUndefined();
  });

  test('with all wrong fields at once, and what would be accepted', () => {
    const workflow = withAct({ fields: [amount, aField({ key: 'day', type: 'date' })] });
    const { refusal } = perform({ workflow, input: { fields: { day: '2023-02-30', x: 1 } } });
    expect(Object.keys(refusal?.fields ?? {})).toEqual(['fields.amount', 'fields.day', 'fields.x']);
    expect(refusal?.hint).toContain('amount, day');
  });

  test('with a bounded answer to a thousand wrong fields', () => {
    const { refusal } = perform({ input: { fields: many } });
    expect(Object.keys(refusal?.fields ?? {})).toHaveLength(20);
  });

  test('without naming staff actions to a client', () => {
    const workflow = aWorkflow();
    workflow.actions.push(anAction({ key: 'call', client: 'execute' }));
    const { refusal } = perform({ workflow, action: 'call', actor: CLIENT });
    expect(refusal?.hint).toBe('Possible now: message.');
  });
});

describe('decides', () => {
  test('that a client message needs no button', () => {
    const ticket = { state: 'closed' };
    const given = { ticket, action: 'message', input: { text: text('Still broken') } };
    expect(perform({ ...given, actor: CLIENT }).decision?.state).toBe('closed');
    expect(perform({ ...given, actor: AGENT }).refusal?.code).toBe('ACTION_NOT_FOR_STAFF');
  });

  test('to lay the entry over the fields that the ticket has', () => {
    const workflow = withAct({ fields: [amount, aField({ key: 'place' })] });
    const { decision } = perform({
      workflow,
      ticket: { fields: { amount: 1, place: 'A', old: true } },
      input: { fields: { amount: 2, place: ' ' } },
    });
    expect(decision?.fields).toEqual({ amount: 2, place: 'A', old: true });
    expect(decision?.entryFields).toEqual({ amount: 2 });
  });

  test('that a field hidden from the client takes its default when the client acts', () => {
    const hidden = { ...secret, required: true, default: 'from the client' };
    const workflow = withAct({ ...forAll, fields: [hidden] });
    expect(perform({ workflow, actor: CLIENT }).decision?.entryFields).toEqual({
      secret: 'from the client',
    });
    expect(perform({ workflow }).refusal?.code).toBe('FIELD_REQUIRED');
  });

  test('to keep the text as it came, and nothing of an empty one', () => {
    expect(perform({ input: { text: text(' Hi ') } }).decision?.text).toEqual(text(' Hi '));
    expect(perform({ input: { text: text(' \n ') } }).decision?.text).toBeNull();
  });

  test.each([
    ['hidden', true],
    ['execute', true],
    ['see', false],
    ['both', false],
  ] as const)('that an entry of client mode %s is internal: %s', (client, isInternal) => {
    expect(perform({ workflow: withAct({ client }) }).decision?.isInternal).toBe(isInternal);
  });

  test('that what a client does with mode execute stays with staff', () => {
    const input = { text: text('Call me') };
    const workflow = withAct({ client: 'execute' });
    const { decision } = perform({ workflow, actor: CLIENT, input });
    expect(decision).toMatchObject({ isInternal: true, isClientMessage: true, waiting: 'set' });
  });

  test('to hand on the notices of the action', () => {
    const notices = [aNotice({ key: 'told' })];
    expect(perform({ workflow: withAct({ notices }) }).decision?.notices).toEqual(notices);
  });

  const before = { assignee: 'agent-9', team: 'team-9' };
  test.each([
    [{ mode: 'keep' }, undefined, { assignee: 'agent-9', team: 'team-9' }],
    [{ mode: 'clear' }, undefined, { assignee: null, team: null }],
    [{ mode: 'actor' }, undefined, { assignee: 'agent-1', team: 'team-9' }],
    [{ mode: 'agent', agent: 'agent-2' }, null, { assignee: 'agent-2', team: 'team-9' }],
    [{ mode: 'team', team: 'team-2' }, undefined, { assignee: null, team: 'team-2' }],
    [{ mode: 'next-line' }, undefined, { ...before, handsUp: true }],
    [{ mode: 'choose' }, { agent: 'agent-3' }, { assignee: 'agent-3', team: 'team-9' }],
    [{ mode: 'choose' }, { team: 'team-3' }, { assignee: null, team: 'team-3' }],
    [
      { mode: 'choose' },
      { agent: 'agent-3', team: 'team-3' },
      { assignee: 'agent-3', team: 'team-3' },
    ],
  ] as const)('who is responsible after %j with %j', (assignment, assignee, expected) => {
    const { decision } = perform({
      workflow: withAct({ assignment }),
      ticket: before,
      input: { assignee },
    });
    expect(decision).toMatchObject(expected);
  });

  test.each(['actor', 'choose'] as const)('that a client keeps the assignment with %s', (mode) => {
    const workflow = withAct({ ...forAll, assignment: { mode } });
    expect(perform({ workflow, ticket: before, actor: CLIENT }).decision).toMatchObject(before);
  });

  const hello = { text: text('Hello') };
  test.each([
    ['a client writes', 'open', 'message', CLIENT, hello, 'set'],
    ['a client sends only a file', 'open', 'message', CLIENT, { fileCount: 1 }, 'set'],
    ['a client writes while we wait', 'waiting', 'message', CLIENT, hello, 'set'],
    ['a client writes into a closed ticket', 'closed', 'message', CLIENT, hello, 'clear'],
    ['staff answer', 'open', 'act', AGENT, hello, 'clear'],
    ['staff answer by a file', 'open', 'act', AGENT, { fileCount: 1 }, 'clear'],
    ['staff press a button without a word', 'open', 'act', AGENT, {}, 'keep'],
    ['staff write a note', 'open', 'note', AGENT, hello, 'keep'],
    ['the system writes', 'open', 'act', SYSTEM, hello, 'keep'],
    ['staff move it to waiting', 'open', 'ask', AGENT, {}, 'clear'],
    ['it stays in waiting', 'waiting', 'ask', AGENT, {}, 'keep'],
    ['staff close it', 'open', 'close', AGENT, {}, 'clear'],
    ['staff delete it', 'open', 'delete', AGENT, {}, 'clear'],
    ['staff reopen it', 'closed', 'reopen', AGENT, {}, 'keep'],
  ] as const)('about waiting when %s in %s', (_what, state, action, actor, input, waiting) => {
    expect(perform({ ticket: { state }, action, actor, input }).decision?.waiting).toBe(waiting);
  });

  test('that a client message waits also when it moves the ticket to a waiting state', () => {
    const workflow = withAct({ ...forAll, to: 'waiting' });
    expect(perform({ workflow, actor: CLIENT, input: hello }).decision?.waiting).toBe('set');
    expect(perform({ workflow, actor: CLIENT }).decision?.waiting).toBe('clear');
  });

  test.each([
    ['open', 'close', true, false],
    ['closed', 'close', false, false],
    ['closed', 'reopen', false, true],
    ['trash', 'reopen', false, true],
    ['trash', 'close', true, false],
    ['open', 'act', false, false],
  ])('from %s by %s: closing %s, reopening %s', (state, action, isClosing, isReopening) => {
    const workflow = aWorkflow();
    const everywhere = workflow.actions.map(({ key }) => key);
    workflow.states = workflow.states.map((item) => aState({ ...item, actions: everywhere }));
    const { decision } = perform({ workflow, ticket: { state }, action });
    expect(decision).toMatchObject({ isClosing, isReopening });
  });
});

test('lets the system alone perform what only a timer of the state performs', () => {
  const workflow = aWorkflow();
  const timers = [aTimer({ key: 'later', action: 'reopen' })];
  workflow.states = withState('open', { timers }).states;
  const by = (actor: typeof SYSTEM | typeof AGENT) =>
    perform({ workflow, ticket: { state: 'open' }, action: 'reopen', actor });
  expect(by(SYSTEM).decision?.state).toBe('open');
  expect(by(AGENT).refusal?.code).toBe('ACTION_NOT_ALLOWED_IN_STATE');
});
