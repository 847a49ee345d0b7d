import { expect, it } from 'vitest';
import type { StateView } from '../../../contracts/tickets';
import { stateOf } from './state-of';

const state = (workflow: string, key: string): StateView => ({
  workflow,
  key,
  name: { en: `${key} of ${workflow}` },
  colour: 'neutral',
  icon: 'flag',
  category: 'open',
});
const lookups = {
  states: [state('repairs', 'open'), state('support', 'open'), state('repairs', 'waiting-part')],
};

it('is that of the workflow of the ticket', () => {
  expect(stateOf(lookups, { workflow: 'support', key: 'open' })?.workflow).toBe('support');
});

it('is that of another workflow where the own one has no such state', () => {
  expect(stateOf(lookups, { workflow: 'support', key: 'waiting-part' })?.workflow).toBe('repairs');
});

it('is none where no workflow has it', () => {
  expect(stateOf(lookups, { workflow: 'support', key: 'gone' })).toBeUndefined();
  expect(stateOf(undefined, { workflow: 'support', key: 'open' })).toBeUndefined();
});
