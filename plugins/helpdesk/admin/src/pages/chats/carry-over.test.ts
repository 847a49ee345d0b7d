import { beforeEach, expect, it, vi } from 'vitest';
import { carryOver } from './carry-over';
import { draftStore } from './compose/draft-store';
import { outgoing } from './outbox/outgoing-fixture';
import { outboxStore } from './outbox/outbox-store';

const agent = 'ada';
const left = { agent, number: 12 };
const there = { agent, number: 9 };
const carry = () => carryOver({ agent, from: 12, into: 9 });

beforeEach(() => {
  vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => {}, removeItem: () => {} });
  for (const place of [left, there]) draftStore.remove(place);
  for (const { clientId } of outboxStore.getState()) outboxStore.remove(clientId);
});

it('puts what was begun above what is typed in the other one, once', () => {
  draftStore.change(left, { text: 'It ships', quote: 4 });
  draftStore.change(there, { text: 'today', quote: 7 });
  expect(carry()).toBe(true);
  expect(draftStore.read(there)).toEqual({ text: 'It ships\ntoday', mode: 'answer', quote: 7 });
  expect(draftStore.read(left).text).toBe('');
  expect(carry()).toBe(false);
  expect(draftStore.read(there).text).toBe('It ships\ntoday');
});

it('keeps a note a note, and quotes no message by the number that it had elsewhere', () => {
  draftStore.change(left, { text: 'Be kind', mode: 'note', quote: 4 });
  carry();
  expect(draftStore.read(there)).toEqual({ text: 'Be kind', mode: 'note', quote: null });
});

it('takes along what had not left, and nothing of another agent', () => {
  outboxStore.add(outgoing({ number: 12, text: 'Yes' }));
  draftStore.change({ agent: 'ben', number: 12 }, { text: 'Mine' });
  expect(carry()).toBe(true);
  expect(outboxStore.getState()).toMatchObject([{ number: 9, text: 'Yes', phase: 'changed' }]);
  expect(draftStore.read(there).text).toBe('');
  expect(carry()).toBe(false);
});
