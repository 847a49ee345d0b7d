import { expect, test } from 'vitest';
import { agent, ME } from '../../access/access-fixture';
import { mayEditMacro, maySeeMacro } from './macro-rights';

/** A Super Admin by a token that may do less than they may. */
const narrow = agent({ isOwner: true, permissions: new Set(['ticket.read']) });
const shared = { scope: 'shared' as const, agentId: 1 };

test('a shared macro is edited by who manages macros, and by nobody for being the owner', () => {
  expect(mayEditMacro(agent({ permissions: new Set(['macro.manage']) }), shared)).toBe(true);
  expect(mayEditMacro(narrow, shared)).toBe(false);
  expect(maySeeMacro(narrow, shared)).toBe(true);
});

test('a personal one by its maker alone', () => {
  expect(mayEditMacro(narrow, { scope: 'personal', agentId: ME })).toBe(true);
  expect(mayEditMacro(narrow, { scope: 'personal', agentId: 1 })).toBe(false);
});
