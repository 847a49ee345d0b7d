import { expect, it } from 'vitest';
import { entry } from './entry-fixture';
import { timelineOf } from './timeline';

const dayOf = (at: number) => String(Math.floor(at / 86_400_000));
const kinds = (entries: ReturnType<typeof entry>[], unreadAfter: number | null = null) =>
  timelineOf(entries, { dayOf, unreadAfter }).map(({ kind }) => kind);

it('a day has its line, and messages of one person shortly after each other stand together', () => {
  const items = timelineOf([entry(1), entry(2), entry(3, { at: entry(2).at + 86_400_000 })], {
    dayOf,
    unreadAfter: null,
  });
  expect(items.map(({ kind }) => kind)).toEqual(['day', 'message', 'message', 'day', 'message']);
  expect(items.flatMap((item) => (item.kind === 'message' ? [item.isFirst] : []))).toEqual([
    true,
    false,
    true,
  ]);
});

it('what is new begins at the first message of the visitor that was not read', () => {
  const mine = entry(2, { actor: { kind: 'agent', name: 'Ada' } });
  expect(kinds([entry(1), mine, entry(3)], 1)).toEqual([
    'day',
    'message',
    'message',
    'unread',
    'message',
  ]);
  expect(kinds([entry(1)], 1)).toEqual(['day', 'message']);
});

it('what says nothing is an event; a message that was taken back keeps its place', () => {
  const taken = entry(2, { kind: 'assigned', text: null });
  const gone = entry(3, { text: null, isDeleted: true });
  const act = entry(4, { kind: 'deleted', text: null, deletes: 3 });
  expect(kinds([entry(1), taken, gone, act])).toEqual(['day', 'message', 'event', 'message']);
});
