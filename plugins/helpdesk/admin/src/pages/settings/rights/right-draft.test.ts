import { expect, test } from 'vitest';
import { draftOf, goneOf, newRight, partsOf, withWorkflow } from './right-draft';

const part = (key: string, name = key) => ({ key, name: { en: name } });
const WORKFLOWS = [
  {
    ...part('support'),
    states: [part('new', 'New'), part('open')],
    actions: [part('reply'), part('note')],
  },
  {
    ...part('repairs'),
    states: [part('new', 'Fresh'), part('paid')],
    actions: [part('note'), part('pay')],
  },
];
const keys = (parts: { key: string }[]) => parts.map(({ key }) => key);

test('a right to every workflow can name what any has, each once and by its first name', () => {
  const { states, actions } = partsOf(WORKFLOWS, null);
  expect(keys(states).sort()).toEqual(['new', 'open', 'paid']);
  expect(states.find(({ key }) => key === 'new')?.name).toEqual({ en: 'New' });
  expect(keys(actions).sort()).toEqual(['note', 'pay', 'reply']);
  expect(keys(partsOf(WORKFLOWS, 'repairs').states)).toEqual(['new', 'paid']);
});

test('a right that moves to another workflow leaves behind what that one does not have', () => {
  const right = { ...newRight('support'), states: ['new', 'open'], actions: ['reply', 'note'] };
  expect(withWorkflow(right, 'repairs', WORKFLOWS)).toMatchObject({
    workflow: 'repairs',
    states: ['new'],
    actions: ['note'],
  });
  expect(withWorkflow(newRight('support'), null, WORKFLOWS)).toEqual(newRight(null));
});

test('what is gone is told, and not sent back', () => {
  const standing = {
    ...newRight('repairs'),
    states: ['new', 'lost'],
    actions: ['pay', 'old'],
    gone: { states: ['lost'], actions: ['old'] },
  };
  const whole = { ...newRight(null), gone: { states: [], actions: [] } };
  expect(goneOf({ rights: [standing, whole] })).toEqual(['lost', 'old']);
  expect(draftOf({ rights: [standing, whole] })).toEqual([
    { ...newRight('repairs'), states: ['new'], actions: ['pay'] },
    newRight(null),
  ]);
});
