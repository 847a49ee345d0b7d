import { expect, test } from 'vitest';
import type {
  WorkflowAction,
  WorkflowDocument,
  WorkflowField,
  WorkflowNotice,
} from '../../../../contracts';
import { checkWorkflow } from './check-workflow';
import { WORKFLOW_PROBLEM_CODES } from './check/problems';
import type { WorkflowProblemCode } from './check/problems';
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

const PEOPLE = { agents: ['a1'], teams: ['t1'] };
const toClient = (body: string): WorkflowNotice =>
  aNotice({ key: 'mail', to: [{ kind: 'client' }], body: { en: body } });
const withNotice = (given: Partial<WorkflowNotice>) =>
  withAct({ notices: [aNotice({ key: 'mail', ...given })] });
const messageBy = (key: string) => withState('open', { onClientMessage: key });
/** A timer of `open` that performs `act`, which is changed. */
const withTimed = (given: Partial<WorkflowAction>, state = 'open'): WorkflowDocument => {
  const timers = [aTimer({ key: 'later', action: 'act' })];
  return { ...withAct(given), states: withState(state, { timers }).states };
};
const withField = (given: Partial<WorkflowField>) =>
  withAct({ fields: [aField({ key: 'f', ...given })] });

function withMore(given: Partial<Pick<WorkflowDocument, 'states' | 'actions'>>): WorkflowDocument {
  const workflow = aWorkflow();
  return {
    ...workflow,
    states: [...workflow.states, ...(given.states ?? [])],
    actions: [...workflow.actions, ...(given.actions ?? [])],
  };
}

const BROKEN: [WorkflowProblemCode, string, WorkflowDocument][] = [
  ['KEY_REPEATED', 'states.open', withMore({ states: [aState({ key: 'open' })] })],
  ['KEY_REPEATED', 'actions.act', withMore({ actions: [anAction({ key: 'act' })] })],
  [
    'KEY_REPEATED',
    'actions.act.fields.f',
    withAct({ fields: [aField({ key: 'f' }), aField({ key: 'f' })] }),
  ],
  [
    'KEY_REPEATED',
    'actions.act.fields.f.options.o',
    withField({
      type: 'choice',
      options: [
        { key: 'o', name: { en: 'O' } },
        { key: 'o', name: { en: 'P' } },
      ],
    }),
  ],
  [
    'KEY_REPEATED',
    'actions.act.notices.mail',
    withAct({ notices: [aNotice({ key: 'mail' }), aNotice({ key: 'mail' })] }),
  ],
  [
    'KEY_REPEATED',
    'opening.mail',
    aWorkflow({ opening: [aNotice({ key: 'mail' }), aNotice({ key: 'mail' })] }),
  ],
  ['INITIAL_STATE_UNKNOWN', 'initialState', aWorkflow({ initialState: 'gone' })],
  ['INITIAL_STATE_CATEGORY', 'initialState', aWorkflow({ initialState: 'waiting' })],
  ['ACTION_TARGET_UNKNOWN', 'actions.act.to', withAct({ to: 'gone' })],
  ['ACTION_UNREACHABLE', 'actions.idle', withMore({ actions: [anAction({ key: 'idle' })] })],
  ['STATE_ACTION_UNKNOWN', 'states.trash.actions.gone', withState('trash', { actions: ['gone'] })],
  [
    'STATE_ACTION_REPEATED',
    'states.trash.actions.reopen',
    withState('trash', { actions: ['reopen', 'reopen'] }),
  ],
  ['STATE_UNREACHABLE', 'states.island', withMore({ states: [aState({ key: 'island' })] })],
  ['CLOSED_UNREACHABLE', 'states', withState('closed', { category: 'open' })],
  ['CLIENT_MESSAGE_UNKNOWN', 'states.open.onClientMessage', messageBy('gone')],
  ['CLIENT_MESSAGE_NOT_FOR_CLIENT', 'states.open.onClientMessage', messageBy('act')],
  [
    'CLIENT_MESSAGE_WITHOUT_TEXT',
    'states.trash.onClientMessage',
    {
      ...withState('trash', { onClientMessage: 'act' }),
      actions: withAct({ client: 'both', to: 'open', text: { mode: 'none', default: null } })
        .actions,
    },
  ],
  [
    'CLIENT_MESSAGE_WITH_REQUIRED_FIELD',
    'states.trash.onClientMessage',
    {
      ...withState('trash', { onClientMessage: 'act' }),
      actions: withAct({
        client: 'both',
        to: 'open',
        fields: [aField({ key: 'f', required: true })],
      }).actions,
    },
  ],
  [
    'CLIENT_MESSAGE_TO_TRASH',
    'states.trash.onClientMessage',
    withState('trash', { onClientMessage: 'message' }),
  ],
  ['FIELD_OPTIONS_MISSING', 'actions.act.fields.f', withField({ type: 'choices' })],
  [
    'FIELD_DEFAULT_INVALID',
    'actions.act.fields.f.default',
    withField({ type: 'number', default: '1' }),
  ],
  [
    'FIELD_DEFAULT_INVALID',
    'actions.act.fields.f.default',
    withField({ type: 'choice', default: 'x', options: [{ key: 'o', name: { en: 'O' } }] }),
  ],
  [
    'FIELD_CONFLICT',
    'actions.act.fields.f',
    {
      ...withField({ type: 'number' }),
      actions: [
        ...withMore({}).actions.filter(({ key }) => key !== 'act' && key !== 'ask'),
        anAction({ key: 'ask', to: 'waiting', fields: [aField({ key: 'f' })] }),
        anAction({ key: 'act', fields: [aField({ key: 'f', isClientVisible: false })] }),
      ],
    },
  ],
  [
    'ASSIGNMENT_INCOMPLETE',
    'actions.act.assignment',
    withAct({ assignment: { mode: 'agent', team: 't1' } }),
  ],
  [
    'ASSIGNMENT_UNKNOWN',
    'actions.act.assignment',
    withAct({ assignment: { mode: 'agent', agent: 'a2' } }),
  ],
  [
    'ASSIGNMENT_UNKNOWN',
    'actions.act.assignment',
    withAct({ assignment: { mode: 'team', team: 'a1' } }),
  ],
  [
    'ASSIGNMENT_WITHOUT_STAFF',
    'actions.act.assignment',
    withAct({ staff: false, client: 'both', assignment: { mode: 'choose' } }),
  ],
  ['RECIPIENTS_MISSING', 'actions.act.notices.mail.to', withNotice({ to: [] })],
  [
    'RECIPIENT_INCOMPLETE',
    'actions.act.notices.mail.to.0',
    withNotice({ to: [{ kind: 'agents', agents: [] }] }),
  ],
  [
    'RECIPIENT_INCOMPLETE',
    'actions.act.notices.mail.to.1',
    withNotice({ to: [{ kind: 'team' }, { kind: 'address' }] }),
  ],
  [
    'RECIPIENT_UNKNOWN',
    'actions.act.notices.mail.to.0',
    withNotice({ to: [{ kind: 'agents', agents: ['a1', 'a2'] }] }),
  ],
  [
    'NOTICE_TO_CLIENT_OF_HIDDEN_ACTION',
    'actions.act.notices.mail.to',
    withAct({ client: 'hidden', notices: [toClient('We are on it')] }),
  ],
  [
    'NOTICE_TO_CLIENT_REVEALS_ENTRY',
    'actions.act.notices.mail.body',
    withAct({
      client: 'execute',
      notices: [toClient('{% assign said = entry.text %}{{ said }}')],
    }),
  ],
  [
    'NOTICE_TO_CLIENT_AT_OPENING',
    'opening.mail.to',
    aWorkflow({ opening: [toClient('{{ entry.text }}')] }),
  ],
  ['TEXT_LANGUAGE_MISSING', 'actions.act.name', withAct({ name: { en: ' ', ur: 'جواب' } })],
  [
    'TEMPLATE_INVALID',
    'actions.act.notices.mail.body.en',
    withNotice({ body: { en: '{{ ticket.number' } }),
  ],
  [
    'TEMPLATE_VARIABLE_UNKNOWN',
    'receipt.body.en',
    aWorkflow({ receipt: { subject: { en: 'Thanks' }, body: { en: '{{ client.email }}' } } }),
  ],
  [
    'KEY_REPEATED',
    'states.open.timers.later',
    withState('open', {
      timers: [aTimer({ key: 'later', action: 'act' }), aTimer({ key: 'later', action: 'note' })],
    }),
  ],
  [
    'TIMER_ACTION_UNKNOWN',
    'states.open.timers.later.action',
    withState('open', { timers: [aTimer({ key: 'later', action: 'gone' })] }),
  ],
  [
    'TIMER_TEXT_MISSING',
    'states.open.timers.later.action',
    withTimed({ text: { mode: 'required', default: { en: ' ' } } }),
  ],
  [
    'TIMER_FIELD_MISSING',
    'states.open.timers.later.action',
    withTimed({ fields: [aField({ key: 'f', required: true })] }),
  ],
  [
    'TIMER_FIELD_MISSING',
    'states.open.timers.later.action',
    withTimed({ fields: [aField({ key: 'f', type: 'checkbox', required: true, default: false })] }),
  ],
  [
    'TIMER_ASSIGNEE_MISSING',
    'states.open.timers.later.action',
    withTimed({ assignment: { mode: 'choose' } }),
  ],
  ['TIMER_IN_TRASH', 'states.trash.timers.later', withTimed({}, 'trash')],
];

const ADDRESSES = [
  'nobody',
  'a@',
  '@example.com',
  'a b@example.com',
  'a@b@example.com',
  'Asma <asma@example.com>',
  'a@example.com,b@example.com',
  'a@example.com\r\nBcc: b@example.com',
];

test('finds nothing in a workflow that works', () => {
  expect(checkWorkflow({ document: aWorkflow(), ...PEOPLE })).toEqual([]);
});

test.each(BROKEN)('finds %s at %s', (code, path, document) => {
  const found = checkWorkflow({ document, ...PEOPLE });
  expect(found).toContainEqual({ code, path, message: expect.stringMatching(/\w/) });
});

test.each(ADDRESSES)('finds that %j is no address', (address) => {
  const document = withNotice({ to: [{ kind: 'address', address }] });
  expect(checkWorkflow({ document })).toMatchObject([{ code: 'RECIPIENT_ADDRESS_INVALID' }]);
});

test('is proven by an example of each thing that it can find', () => {
  // The shape is looked at before the document comes here: see the spec of workflows.
  const elsewhere = ['RECIPIENT_ADDRESS_INVALID', 'SHAPE_INVALID'];
  const proven = new Set([...BROKEN.map(([code]) => code), ...elsewhere]);
  expect([...proven].sort()).toEqual([...WORKFLOW_PROBLEM_CODES].sort());
});

test.each([
  ['a workflow wholly in Urdu', withAct({}), 'ur'],
  ['a workflow wholly in Swahili', withAct({ text: { mode: 'optional', default: null } }), 'sw'],
])('takes %s', (_what, workflow, language) => {
  const document: WorkflowDocument = JSON.parse(
    JSON.stringify(workflow).replaceAll('"en":', `"${language}":`)
  );
  expect(checkWorkflow({ document })).toEqual([]);
});

test('takes agents and teams on trust when it is not told who exists', () => {
  const document = withAct({ assignment: { mode: 'agent', agent: 'anybody' } });
  expect(checkWorkflow({ document })).toEqual([]);
});

test('lets a signal of the client be confirmed to the client without its words', () => {
  const document = withAct({
    client: 'execute',
    notices: [toClient('{{ client.name }}, your entry has reached us: {{ ticket.number }}')],
  });
  expect(checkWorkflow({ document })).toEqual([]);
});

test('counts a state that only a client message leads to as reached', () => {
  const document = withState('open', { onClientMessage: 'leave' });
  document.states.push(aState({ key: 'left' }));
  document.actions.push(anAction({ key: 'leave', client: 'both', to: 'left' }));
  expect(checkWorkflow({ document })).toEqual([]);
});

test('counts what only time performs, and where it leads, as reached', () => {
  const document = withState('open', { timers: [aTimer({ key: 'later', action: 'leave' })] });
  document.states.push(aState({ key: 'left' }));
  document.actions.push(anAction({ key: 'leave', staff: false, client: 'hidden', to: 'left' }));
  expect(checkWorkflow({ document })).toEqual([]);
});

test('lets time perform what is filled in beforehand', () => {
  const document = withTimed({
    text: { mode: 'required', default: { en: 'Are you still there?' } },
    fields: [aField({ key: 'f', required: true, default: 'by time' })],
    assignment: { mode: 'next-line' },
  });
  expect(checkWorkflow({ document })).toEqual([]);
});
