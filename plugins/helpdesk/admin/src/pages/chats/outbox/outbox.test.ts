import { expect, it } from 'vitest';
import { dueOf, outboxReducer, revived, type Outgoing } from './outbox';
import { outgoing } from './outgoing-fixture';

const message = (clientId: string, more: Partial<Outgoing> = {}) =>
  outgoing({ clientId, text: clientId, seenSeq: 3, ...more });
const ids = (outbox: readonly Outgoing[]) => outbox.map(({ clientId }) => clientId);

it('messages of one chat leave one after the other, those of others beside them', () => {
  const outbox = [message('a'), message('b'), message('c', { number: 2 })];
  expect(ids(dueOf(outbox))).toEqual(['a', 'c']);
  const sending = outboxReducer(outbox, { type: 'set', clientId: 'a', to: { phase: 'sending' } });
  expect(ids(dueOf(sending))).toEqual(['c']);
  const sent = outboxReducer(sending, {
    type: 'set',
    clientId: 'a',
    to: { phase: 'sent', seq: 4 },
  });
  expect(ids(dueOf(sent))).toEqual(['b', 'c']);
});

it('what was refused holds up what was written after it', () => {
  const outbox = [message('a', { phase: 'refused' }), message('b')];
  expect(dueOf(outbox)).toEqual([]);
  expect(ids(dueOf(outboxReducer(outbox, { type: 'remove', clientId: 'a' })))).toEqual(['b']);
});

it('is gone once its entry is on the screen, and not before', () => {
  const outbox = [message('a', { phase: 'sent', seq: 4 }), message('b', { phase: 'sent', seq: 5 })];
  expect(ids(outboxReducer(outbox, { type: 'shown', number: 1, seq: 4 }))).toEqual(['b']);
  expect(outboxReducer(outbox, { type: 'shown', number: 2, seq: 9 })).toBe(outbox);
});

it('after a reload, what was under way is asked for again, and what stands is not', () => {
  const kept = [
    message('a', { phase: 'sent', seq: 4 }),
    message('b', { phase: 'sending' }),
    message('c', { phase: 'failed' }),
    message('d', { phase: 'refused' }),
  ];
  expect(revived(kept).map(({ clientId, phase }) => [clientId, phase])).toEqual([
    ['b', 'waiting'],
    ['c', 'waiting'],
    ['d', 'refused'],
  ]);
});

const moved = (outbox: readonly Outgoing[]) =>
  outboxReducer(outbox, { type: 'move', number: 1, into: 9 });

it('of a chat that was merged stands in the other one until the agent says that it leaves there', () => {
  const held = { phase: 'refused', quote: 2, tried: null } as const;
  const outbox = [
    message('a', held),
    message('b', { kind: 'act', action: 'close', isInternal: true }),
    message('c', { number: 9 }),
    message('d', { number: 2 }),
  ];
  const after = moved(outbox);
  expect(after).toMatchObject([
    { number: 9, text: 'a', kind: 'answer', phase: 'changed', quote: null },
    // Neither its button nor what that one does; and words for colleagues stay theirs.
    { number: 9, action: '', text: 'b', kind: 'note', phase: 'changed' },
    ...outbox.slice(2),
  ]);
  expect(ids(dueOf(after))).toEqual(['d']);
});

it('what may have been written before the merge is asked for by the number it had', () => {
  const tried = { action: 'reply', version: 3 };
  const outbox = [message('a', { phase: 'sending' }), message('b', { phase: 'failed', tried })];
  expect(moved(outbox)).toBe(outbox);
});

it('what was done before a merge, and what says nothing, does not go along', () => {
  const tried = { action: 'reply', version: 3 };
  const outbox = [
    message('a', { phase: 'sent', seq: 4, tried }),
    message('b', { kind: 'act', action: 'close', text: '' }),
  ];
  expect(moved(outbox)).toEqual([]);
});
