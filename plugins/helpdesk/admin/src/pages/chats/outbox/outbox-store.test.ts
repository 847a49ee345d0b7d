import { beforeEach, expect, it, vi } from 'vitest';
import { outgoing } from './outgoing-fixture';
import { OutboxStore } from './outbox-store';

let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  });
});
const ids = (store: OutboxStore) => store.getState().map(({ clientId }) => clientId);

it('keeps what was sent before it was known who sends, behind what they had not sent', () => {
  const before = new OutboxStore();
  before.open('ada');
  before.add(outgoing({ clientId: 'first' }));
  const store = new OutboxStore();
  store.add(outgoing({ clientId: 'second' }));
  store.open('ada');
  expect(ids(store)).toEqual(['first', 'second']);
});

it('gives nobody what another one of this tab has not sent, and loses it for neither', () => {
  const store = new OutboxStore();
  store.open('ada');
  store.add(outgoing({ clientId: 'of ada' }));
  // Until it is known who has come, it is nobody else's.
  store.open('');
  store.open('ben');
  expect(ids(store)).toEqual([]);
  store.add(outgoing({ clientId: 'of ben' }));
  store.open('ada');
  expect(ids(store)).toEqual(['of ada']);
  store.open('ben');
  expect(ids(store)).toEqual(['of ben']);
});
