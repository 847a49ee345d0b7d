import { beforeEach, expect, it, vi } from 'vitest';
import { DraftStore } from './draft-store';

let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  });
});
const place = { agent: 'ada', number: 12 };

it('keeps what is typed over a page that is loaded anew, for its agent and its chat alone', () => {
  new DraftStore().change(place, { text: 'One mom', mode: 'note' });
  const store = new DraftStore();
  expect(store.read(place)).toEqual({ text: 'One mom', mode: 'note', quote: null });
  expect(store.read({ ...place, agent: 'ben' }).text).toBe('');
  expect(store.read({ ...place, number: 9 }).text).toBe('');
});

it('leaves nothing of what is gone, and tells those who show it', () => {
  const store = new DraftStore();
  const told = vi.fn();
  const stop = store.subscribe(told);
  store.change(place, { text: 'One moment' });
  // What is shown is compared by identity.
  expect(store.read(place)).toBe(store.read(place));
  store.remove(place);
  expect(told).toHaveBeenCalledTimes(2);
  expect([...kept.keys()]).toEqual([]);
  stop();
  store.change(place, { text: 'Again' });
  expect(told).toHaveBeenCalledTimes(2);
});

it('goes on where the browser keeps nothing', () => {
  vi.stubGlobal('sessionStorage', undefined);
  const store = new DraftStore();
  store.change(place, { text: 'One moment' });
  expect(store.read(place).text).toBe('One moment');
});
