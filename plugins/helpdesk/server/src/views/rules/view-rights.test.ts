import { expect, test } from 'vitest';
import { agent, ME } from '../../access/access-fixture';
import { mayEditView, mayShare } from './view-rights';

/** A Super Admin by a token that may do less than they may. */
const narrow = agent({ isOwner: true, permissions: new Set(['ticket.read']) });

test('a shared filter is changed by who may share, and by nobody for being the owner', () => {
  const shared = { isShared: true, agentId: ME };
  const sharer = agent({ permissions: new Set(['view.share']) });
  expect([mayShare(sharer), mayEditView(sharer, shared)]).toEqual([true, true]);
  expect([mayShare(narrow), mayEditView(narrow, shared)]).toEqual([false, false]);
});

test('one of one’s own by its owner alone', () => {
  expect(mayEditView(narrow, { isShared: false, agentId: ME })).toBe(true);
  expect(mayEditView(narrow, { isShared: false, agentId: 1 })).toBe(false);
});
