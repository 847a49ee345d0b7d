import { expect, test } from 'vitest';
import { decide } from '../rules/decide';
import type { Edges, Side } from './edges-fixture';
import { everyPair, expected, walk } from './edges-fixture';
import { REPAIRS_WORKFLOW } from './repairs';

const stay = (state: string) => ({ write: state, forward: state, note: state });
const CANCEL = { cancel: 'cancelled' };
const ENDED = { reopen: 'accepted', delete: 'trash' };
const PAID = { 'payment-received': 'payment-received', quote: 'quote-sent', delete: 'trash' };
const EDGES: Record<Side, Edges> = {
  agent: {
    new: { ...stay('new'), ...CANCEL, accept: 'accepted', delete: 'trash' },
    accepted: { ...stay('accepted'), ...CANCEL, quote: 'quote-sent', delete: 'trash' },
    'quote-sent': { ...stay('quote-sent'), ...CANCEL, ...PAID },
    'awaiting-payment': { ...stay('awaiting-payment'), ...CANCEL, ...PAID },
    'payment-received': {
      ...stay('payment-received'),
      ...CANCEL,
      'start-repair': 'in-repair',
    },
    'in-repair': { ...stay('in-repair'), ...CANCEL, repaired: 'ready' },
    ready: { ...stay('ready'), 'hand-over': 'closed' },
    closed: { ...ENDED, note: 'closed' },
    cancelled: { ...ENDED, note: 'cancelled' },
    trash: { restore: 'accepted' },
  },
  contact: {
    new: { 'client-message': 'new' },
    accepted: { 'client-message': 'accepted' },
    'quote-sent': {
      'accept-quote': 'awaiting-payment',
      'decline-quote': 'cancelled',
      'client-message': 'quote-sent',
    },
    'awaiting-payment': { 'client-message': 'awaiting-payment' },
    'payment-received': { 'client-message': 'payment-received' },
    'in-repair': { 'client-message': 'in-repair' },
    ready: { 'client-message': 'ready' },
    closed: { 'client-reply': 'accepted' },
    cancelled: { 'client-reply': 'accepted' },
  },
};

test.each(everyPair(REPAIRS_WORKFLOW))('$side in $state: $action', (pair) => {
  const { decision, refusal } = walk(REPAIRS_WORKFLOW, pair);
  expect(decision ?? refusal).toMatchObject(expected(EDGES, pair));
});

test('its table names only states and actions that are there', () => {
  const pairs = everyPair(REPAIRS_WORKFLOW).map((pair) => Object.values(pair).join(' '));
  const named = Object.entries(EDGES).flatMap(([side, edges]) =>
    Object.entries(edges).flatMap(([state, actions]) =>
      Object.keys(actions).map((action) => `${side} ${state} ${action}`)
    )
  );
  expect(pairs).toEqual(expect.arrayContaining(named));
});

function receivePayment(fields: Record<string, unknown>) {
  return decide({
    workflow: REPAIRS_WORKFLOW,
    ticket: { state: 'awaiting-payment', assignee: null, team: null, fields: {} },
    action: 'payment-received',
    actor: { kind: 'agent', key: 'agent-1' },
    input: { fileCount: 0, fields },
  });
}

test('keeps what was paid, how and when in the entry', () => {
  const fields = { amount: 4500, method: 'transfer', 'paid-on': '2024-02-29' };
  expect(receivePayment(fields).decision).toMatchObject({ entryFields: fields, fields });
});

test.each([
  ['FIELD_REQUIRED', {}],
  ['FIELD_INVALID', { amount: '4500' }],
  ['FIELD_INVALID', { amount: 4500, method: 'barter' }],
  ['FIELD_INVALID', { amount: 4500, 'paid-on': '2023-02-29' }],
  ['FIELD_UNKNOWN', { amount: 4500, currency: 'PKR' }],
])('refuses a payment with %s: %j', (code, fields) => {
  expect(receivePayment(fields).refusal?.code).toBe(code);
});

test('the client waits for nothing once the quote is sent, and their acceptance is told', () => {
  const quote = walk(REPAIRS_WORKFLOW, { side: 'agent', state: 'accepted', action: 'quote' });
  expect(quote.decision?.waiting).toBe('clear');
  const acceptance = { side: 'contact', state: 'quote-sent', action: 'accept-quote' } as const;
  const [notice] = walk(REPAIRS_WORKFLOW, acceptance).decision?.notices ?? [];
  expect(notice?.to).toEqual([{ kind: 'assignee' }, { kind: 'team' }]);
});
