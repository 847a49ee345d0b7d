import { expect, test } from 'vitest';
import type { Edges, Side } from './edges-fixture';
import { everyPair, expected, walk } from './edges-fixture';
import { SUPPORT_WORKFLOW } from './support';

const DESK = {
  reply: 'waiting-client',
  'reply-close': 'closed',
  take: 'open',
  forward: 'with-specialist',
  close: 'closed',
  delete: 'trash',
};
const EDGES: Record<Side, Edges> = {
  agent: {
    new: { ...DESK, note: 'new' },
    open: { ...DESK, note: 'open' },
    'waiting-client': {
      reply: 'waiting-client',
      'reply-close': 'closed',
      forward: 'with-specialist',
      note: 'waiting-client',
      close: 'closed',
      delete: 'trash',
    },
    'with-specialist': {
      reply: 'waiting-client',
      'reply-close': 'closed',
      'hand-back': 'open',
      forward: 'with-specialist',
      note: 'with-specialist',
      delete: 'trash',
    },
    closed: { reopen: 'open', note: 'closed', delete: 'trash' },
    trash: { restore: 'open' },
  },
  contact: {
    new: { 'client-message': 'new', 'client-close': 'closed' },
    open: { 'client-message': 'open', 'client-close': 'closed' },
    'waiting-client': { 'client-reply': 'open', 'client-close': 'closed' },
    'with-specialist': { 'client-message': 'with-specialist', 'client-close': 'closed' },
    closed: { 'client-reply': 'open' },
  },
};

test.each(everyPair(SUPPORT_WORKFLOW))('$side in $state: $action', (pair) => {
  const { decision, refusal } = walk(SUPPORT_WORKFLOW, pair);
  expect(decision ?? refusal).toMatchObject(expected(EDGES, pair));
});

test('its table names only states and actions that are there', () => {
  const pairs = everyPair(SUPPORT_WORKFLOW).map((pair) => Object.values(pair).join(' '));
  const named = Object.entries(EDGES).flatMap(([side, edges]) =>
    Object.entries(edges).flatMap(([state, actions]) =>
      Object.keys(actions).map((action) => `${side} ${state} ${action}`)
    )
  );
  expect(pairs).toEqual(expect.arrayContaining(named));
});

test('a message of the client reopens a closed request and starts the waiting', () => {
  const { decision } = walk(SUPPORT_WORKFLOW, {
    side: 'contact',
    state: 'closed',
    action: 'client-reply',
  });
  expect(decision).toMatchObject({ state: 'open', isReopening: true, waiting: 'set' });
});

test.each([
  ['reply', [['client']]],
  ['reply-close', [['client']]],
  ['forward', [['assignee', 'team']]],
  ['note', []],
  ['close', []],
])('%s mails %j', (action, recipients) => {
  const { decision } = walk(SUPPORT_WORKFLOW, { side: 'agent', state: 'new', action });
  const mailed = decision?.notices.map((notice) => notice.to.map(({ kind }) => kind));
  expect(mailed).toEqual(recipients);
});

test('take makes the one who acts responsible, and forward the chosen one', () => {
  const by = (action: string) =>
    walk(SUPPORT_WORKFLOW, { side: 'agent', state: 'new', action }).decision?.assignee;
  expect([by('take'), by('forward')]).toEqual(['agent-1', 'agent-2']);
});
