import { expect, test } from 'vitest';
import { catalogueOfShipped, grant } from '../access-fixture';
import { goneParts } from './rules-gone';

const CATALOGUE = catalogueOfShipped();
const repairs = CATALOGUE.workflowByKey.get('repairs')?.id ?? 0;
const gone = (more: Parameters<typeof grant>[0]) => goneParts(grant(more), CATALOGUE);

test('nothing is gone of a right that names nothing, or what its workflow has', () => {
  expect(gone({})).toEqual({ states: [], actions: [] });
  expect(gone({ workflowId: repairs, states: ['awaiting-payment'], actions: [] })).toEqual({
    states: [],
    actions: [],
  });
});

test('gone is what this workflow does not have, though another does', () => {
  expect(
    gone({ workflowId: repairs, states: ['new', 'open', 'lost'], actions: ['reply'] })
  ).toEqual({
    states: ['open', 'lost'],
    actions: ['reply'],
  });
  expect(gone({ states: ['open', 'lost'], actions: ['reply'] })).toEqual({
    states: ['lost'],
    actions: [],
  });
});

test('an action that only clients perform is none that a right can name', () => {
  expect(gone({ workflowId: repairs, actions: ['accept-quote', 'note'] })).toEqual({
    states: [],
    actions: ['accept-quote'],
  });
});
